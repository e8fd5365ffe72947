import { describe, expect, it } from 'vitest';
import { type Exchange, exchange, HOST, NOW, newKey, type Reply } from './support/client.js';
import {
  CLIENTS,
  capabilities,
  DEPLOYMENT,
  DIGEST,
  MANIFEST,
  status,
  type TestWfmOptions,
  testWfm,
} from './support/wfm.js';

const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};
const STATUS = `${CLIENTS}/deployments/${DEPLOYMENT}/status`;

async function ask(spec: Exchange, options: TestWfmOptions = {}): Promise<Reply> {
  const { wfm, key } = testWfm(options);
  return exchange(wfm, key, spec);
}

const summary = ({ status: code, problem }: Reply) => [code, problem];

describe('the order of checks', () => {
  // Each request is also wrong in everything that the checks after the one named look at.
  const badBody = { body: '{', fields: [['Content-Type', 'text/plain']] as const };
  const busy = { status: 503, retryAfterSeconds: 20, detail: 'Maintenance' } as const;

  it.each<[string, Exchange, TestWfmOptions, unknown[]]>([
    ['route', { target: '/api/v2/x', unsigned: true }, { availability: () => busy }, [404, 'about:blank']],
    [
      'method',
      { ...REPORT, method: 'PATCH', unsigned: true },
      { availability: () => busy },
      [405, 'about:blank'],
    ],
    [
      'availability',
      { ...REPORT, unsigned: true },
      { availability: () => busy, maximumBodyBytes: 3 },
      [503, 'about:blank'],
    ],
    [
      'size',
      { ...REPORT, target: '/api/v1/clients/nobody/capabilities/gw' },
      { maximumBodyBytes: 3 },
      [413, 'about:blank'],
    ],
    [
      'client',
      { ...REPORT, target: '/api/v1/clients/nobody/capabilities/gw', arrives: '{' },
      {},
      [404, 'invalid-client'],
    ],
    [
      'Content-Digest',
      { ...REPORT, key: newKey(), arrives: '{' },
      { trusted: false },
      [400, 'invalid-digest-header'],
    ],
    ['signature', { ...REPORT, key: newKey() }, { trusted: false }, [401, 'signature-verification-failed']],
    [
      'trust',
      { ...REPORT, ...badBody, target: `${CLIENTS}/capabilities/other/child` },
      { trusted: false },
      [403, 'certificate-not-trusted'],
    ],
    [
      'resource',
      { ...REPORT, ...badBody, target: `${CLIENTS}/capabilities/other/child` },
      {},
      [404, 'gateway-not-found'],
    ],
    ['Content-Type', { ...REPORT, ...badBody }, {}, [415, 'about:blank']],
    ['parse', { ...REPORT, body: '{' }, {}, [400, 'invalid-request']],
    ['content', { ...REPORT, body: JSON.stringify(capabilities('other')) }, {}, [422, 'semantic-error']],
  ])('%s', async (_, spec, options, expected) => {
    expect(summary(await ask(spec, options))).toEqual(expected);
  });

  it('looks a resource up before it looks at Accept', async () => {
    const accept = { fields: [['Accept', 'text/html']] as const };
    expect(summary(await ask({ target: `${CLIENTS}/deployments`, ...accept }))).toEqual([
      406,
      'server-cannot-generate-response',
    ]);
    expect(summary(await ask({ target: '/api/v1/clients/nobody/deployments', ...accept }))).toEqual([
      404,
      'invalid-client',
    ]);
  });
});

describe('a handler', () => {
  it('is not called for a request that was refused', async () => {
    const { wfm, key, calls } = testWfm();
    await exchange(wfm, key, { ...REPORT, unsigned: true });
    await exchange(wfm, key, { ...REPORT, arrives: `${REPORT.body} ` });
    await exchange(wfm, key, { ...REPORT, body: '{}' });
    expect(calls).toEqual([]);
  });

  it('that fails gives 500 without its reason, and the reason goes to onError', async () => {
    const secret = new Error('password of the database');
    const { wfm, key, errors } = testWfm({ override: { getStateManifest: () => Promise.reject(secret) } });
    const answer = await exchange(wfm, key, { target: `${CLIENTS}/deployments` });
    expect(summary(answer)).toEqual([500, 'about:blank']);
    expect(answer.json).toMatchObject({ retryable: true, backoffStrategy: 'exponential' });
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    expect(answer.text).not.toContain('password');
    expect(errors).toEqual([secret]);
  });

  it('that gives a manifest outside the contract gives 500', async () => {
    const broken = { ...MANIFEST, bundle: null };
    expect(
      (
        await ask(
          { target: `${CLIENTS}/deployments` },
          { override: { getStateManifest: async () => broken } },
        )
      ).status,
    ).toBe(500);
  });
});

describe('every response', () => {
  it('carries Date from the clock, and problems carry type, title, status, instance', async () => {
    const answer = await ask({ target: '/nowhere', unsigned: true });
    expect(answer.headers.date).toBe(NOW.toUTCString());
    expect(answer.json).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'Nothing is served at this path.',
      instance: '/nowhere',
      retryable: false,
      backoffStrategy: 'none',
    });
  });

  it('405 says what is allowed', async () => {
    expect((await ask({ ...REPORT, method: 'PATCH' })).headers.allow).toBe('PUT, POST, DELETE');
    expect((await ask({ method: 'POST', target: `${CLIENTS}/deployments` })).headers.allow).toBe('GET, HEAD');
    expect((await ask({ target: STATUS })).headers.allow).toBe('POST');
  });

  it('401 says how to sign and closes the connection', async () => {
    const { headers } = await ask({ ...REPORT, key: newKey() });
    expect(headers['www-authenticate']).toBe('Signature');
    expect(headers['accept-signature']).toContain('"content-digest"');
    expect(headers.connection).toBe('close');
  });

  it('429 and 503 carry Retry-After', async () => {
    const answer = await ask(
      { target: `${CLIENTS}/deployments` },
      { availability: () => ({ status: 429, retryAfterSeconds: 7, detail: 'Slow down' }) },
    );
    expect([answer.status, answer.headers['retry-after'], answer.json.retryAfterSeconds]).toEqual([
      429,
      '7',
      7,
    ]);
  });
});

describe('signatures', () => {
  const seconds = (offset: number) => new Date(NOW.getTime() + offset * 1000);

  it.each([
    ['300 s old', -300, 200],
    ['301 s old', -301, 401],
    ['60 s ahead', 60, 200],
    ['61 s ahead', 61, 401],
  ])('%s', async (_, offset, expected) => {
    expect((await ask({ target: `${CLIENTS}/deployments`, now: seconds(offset) })).status).toBe(expected);
  });

  it('are over the query and the host as received', async () => {
    const replaceHost: Exchange['tamper'] = (fields) =>
      fields.map(([name, value]) => [name, value === HOST ? 'other.example' : value]);
    expect((await ask({ target: `${CLIENTS}/deployments?x=1` })).status).toBe(200);
    expect((await ask({ target: `${CLIENTS}/deployments`, tamper: replaceHost })).status).toBe(401);
  });
});

describe('the base path', () => {
  it('comes before every path of the contract', async () => {
    const options = { basePath: '/plant7' };
    expect((await ask({ target: `/plant7${CLIENTS}/deployments` }, options)).status).toBe(200);
    expect((await ask({ target: `${CLIENTS}/deployments` }, options)).status).toBe(404);
  });
});

describe('desired state', () => {
  it('gives the manifest with all digits, its type and its own digest as ETag', async () => {
    const answer = await ask({ target: `${CLIENTS}/deployments` });
    expect(answer.text).toContain('"manifestVersion":18446744073709551615');
    expect(answer.headers['content-type']).toBe('application/vnd.margo.manifest.v1+json');
    expect(answer.headers['cache-control']).toBe('no-cache');
    const again = await ask({
      target: `${CLIENTS}/deployments`,
      fields: [['If-None-Match', answer.headers.etag ?? '']],
    });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', answer.headers.etag]);
  });

  it.each<[string, readonly string[], number]>([
    ['a list over two lines', ['"other"', 'ETAG'], 304],
    ['two lines of others', ['"other"', '"another"'], 200],
    ['what is malformed, together with the right one', ['ETAG, other'], 200],
    ['a right line and a malformed one', ['ETAG', '"'], 200],
    ['the tag without its quotes', ['BARE'], 200],
    ['a star in a list', ['*, "x"'], 200],
  ])('reads If-None-Match as HTTP does: %s', async (_, lines, expected) => {
    const target = `${CLIENTS}/deployments`;
    const { etag = '' } = (await ask({ target })).headers;
    const fields = lines.map((line) => {
      const value = line.replace('ETAG', etag).replace('BARE', etag.slice(1, -1));
      return ['If-None-Match', value] as const;
    });
    expect((await ask({ target, fields })).status).toBe(expected);
  });

  it('gives documents and bundles under their digest, for good', async () => {
    for (const target of [`${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}`, `${CLIENTS}/bundles/${DIGEST}`]) {
      const answer = await ask({ target });
      expect([answer.status, answer.headers.etag]).toEqual([200, `"${DIGEST}"`]);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await ask({ target, fields: [['If-None-Match', `W/"x", "${DIGEST}"`]] })).status).toBe(304);
    }
  });

  it.each([
    [`${CLIENTS}/deployments/${DEPLOYMENT}/sha256:${'0'.repeat(64)}`, [404, 'deployment-not-found']],
    [`${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST.toUpperCase()}`, [404, 'deployment-not-found']],
    [`${CLIENTS}/bundles/sha256:${'0'.repeat(64)}`, [404, 'invalid-bundle']],
    [`${CLIENTS}/bundles/not-a-digest`, [400, 'invalid-request']],
  ])('%s is not there', async (target, expected) => {
    expect(summary(await ask({ target }))).toEqual(expected);
  });

  it('answers HEAD like GET without a body', async () => {
    const answer = await ask({ method: 'HEAD', target: `${CLIENTS}/deployments` });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100);
  });
});

describe('capabilities', () => {
  it('takes slashes raw and as %2F, and hands the contract over typed', async () => {
    for (const target of [`${CLIENTS}/capabilities/gw/valve-a`, `${CLIENTS}/capabilities/gw%2Fvalve-a`]) {
      const { wfm, key, calls } = testWfm();
      const answer = await exchange(wfm, key, {
        method: 'POST',
        target,
        body: JSON.stringify(capabilities('gw/valve-a')),
      });
      expect([answer.status, answer.text]).toEqual([201, '']);
      expect(calls).toEqual([
        { clientId: 'client-1', deviceId: 'gw/valve-a', capabilities: capabilities('gw/valve-a') },
      ]);
    }
  });

  it('names every wrong member', async () => {
    const body = {
      ...capabilities('gw'),
      extra: 1,
      properties: { ...capabilities('gw').properties, interfaces: [{ type: 'zigbee' }] },
    };
    const answer = await ask({ ...REPORT, body: JSON.stringify(body) });
    expect(answer.json.errors).toEqual(
      expect.arrayContaining([
        { field: 'extra', message: 'is not a member here' },
        {
          field: 'properties.interfaces[0].type',
          message: 'must be one of ethernet, wifi, cellular, bluetooth, usb, canbus, rs232',
        },
      ]),
    );
  });

  it.each(['..', 'gw/..', 'a//b', 'a%20b'])(
    'refuses the id %s with 422, and with 404 on DELETE',
    async (id) => {
      const target = `${CLIENTS}/capabilities/${id}`;
      expect(summary(await ask({ ...REPORT, target }))).toEqual([422, 'semantic-error']);
      expect(summary(await ask({ method: 'DELETE', target }))).toEqual([404, 'device-not-found']);
    },
  );

  it('deletes a device that is there', async () => {
    const { wfm, key, calls } = testWfm();
    expect(
      (await exchange(wfm, key, { method: 'DELETE', target: `${CLIENTS}/capabilities/gw` })).status,
    ).toBe(204);
    expect(calls).toEqual([{ clientId: 'client-1', deviceId: 'gw' }]);
  });
});

describe('status reports', () => {
  it('answers 201 to the first and 200 to the next', async () => {
    const { wfm, key } = testWfm();
    const report = { method: 'POST', target: STATUS, body: JSON.stringify(status()) };
    expect((await exchange(wfm, key, report)).status).toBe(201);
    expect((await exchange(wfm, key, report)).status).toBe(200);
  });

  it.each([
    ['an unknown state', status('Installed'), [422, 'semantic-error']],
    [
      'another deployment',
      status('installed', 'd2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22'),
      [422, 'semantic-error'],
    ],
    ['no components', { ...status(), components: [] }, [422, 'semantic-error']],
  ])('refuses %s', async (_, body, expected) => {
    expect(summary(await ask({ method: 'POST', target: STATUS, body: JSON.stringify(body) }))).toEqual(
      expected,
    );
  });

  it('tolerates an empty error and a missing envelope', async () => {
    const { apiVersion: _, kind: __, ...bare } = status() as Record<string, unknown>;
    const body = { ...bare, status: { state: 'installed', error: {} } };
    expect((await ask({ method: 'POST', target: STATUS, body: JSON.stringify(body) })).status).toBe(201);
  });

  it('refuses a deployment that was never assigned', async () => {
    const target = `${CLIENTS}/deployments/d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22/status`;
    expect(summary(await ask({ method: 'POST', target, body: JSON.stringify(status()) }))).toEqual([
      404,
      'about:blank',
    ]);
  });
});
