import { gzipSync } from 'node:zlib';
import { explainRequest } from '@margo-contract/protocol/doctor';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../support/exchange.js';
import { signByHand } from '../../support/hand-signer.js';
import { createRawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

const wfm = await startTestWfm({ console: true });
const { operatorUrl, operatorToken, consoleUrl = '' } = wfm;

function ask(method: string, path: string, value?: unknown, token = operatorToken) {
  const headers = {
    ...(token !== '' && { authorization: `Bearer ${token}` }),
    'content-type': 'application/json',
  };
  const body = value === undefined ? {} : { body: typeof value === 'string' ? value : JSON.stringify(value) };
  return exchange({ method, url: `${operatorUrl}${path}`, headers, ...body });
}

describe('the console', () => {
  it('opens by its link once; the session has the rights of the operator, and no cookie', async () => {
    const token = new URL(consoleUrl).hash.slice(1);
    const opened = await ask('POST', '/console/session', { token }, '');
    const session = String(opened.json().session);
    expect(session).not.toBe(operatorToken);
    expect(opened.headers).not.toHaveProperty('set-cookie');
    expect((await ask('POST', '/console/session', { token }, '')).status).toBe(401);
    expect((await ask('GET', '/console/faults', undefined, session)).status).toBe(200);
    expect((await ask('GET', '/operator/v1/clients', undefined, session)).status).toBe(200);
    expect((await ask('GET', '/operator/v1/clients', undefined, token)).status).toBe(401);
  });

  it('opens by the operator token as well', async () => {
    expect((await ask('POST', '/console/session', { token: operatorToken }, '')).json()).toEqual({
      session: operatorToken,
    });
  });

  it.each(['exchanges', 'exchange?sequence=1', 'export', 'faults'])(
    'keeps %s to those with a token',
    async (name) => {
      expect((await ask('GET', `/console/${name}`, undefined, '')).status).toBe(401);
      expect((await ask('GET', `/console/${name}`, undefined, 'x'.repeat(40))).status).toBe(401);
    },
  );

  it('is a page that loads nothing from elsewhere, is not framed, kept or shared, and weighs less than 60 kB', async () => {
    const [page, script, style] = await Promise.all(
      ['/console', '/console/console.js', '/console/console.css'].map((path) =>
        ask('GET', path, undefined, ''),
      ),
    );
    expect(page?.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(page?.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(page?.headers).not.toHaveProperty('access-control-allow-origin');
    expect(page?.body.toString()).not.toMatch(/https?:\/\//);
    const all = Buffer.concat([page, script, style].map((answer) => answer?.body ?? Buffer.alloc(0)));
    expect(script?.body.length).toBeGreaterThan(5_000);
    expect(gzipSync(all).length).toBeLessThan(60_000);
  });

  it('leaves all other addresses alone', async () => {
    expect((await ask('GET', '/console/nothing')).status).toBe(404);
    expect((await ask('DELETE', '/console/faults')).status).toBe(404);
    expect((await ask('GET', '/consoles')).status).toBe(404);
    expect((await ask('GET', '/console/__proto__')).status).toBe(404);
  });
});

describe('the traffic in the console', () => {
  it('has each exchange with its octets, and the words of the doctor', async () => {
    await ask('GET', '/console/exchanges?seen=-1');
    const device = await createRawDevice(wfm);
    await device.onboard();
    const url = `${wfm.url}/api/v1/clients/${device.clientId}/deployments`;
    await exchange(signByHand({ url, ca: wfm.ca, key: device.identity.key, encoding: 'der' }));
    await device.poll();
    const lines = await untilExplained();
    expect(lines.map(({ operation, status }) => [operation, status])).toEqual([
      ['onboardClient', 201],
      ['getStateManifest', 401],
      ['getStateManifest', 200],
    ]);
    expect(lines[2]).toMatchObject({ manifestVersion: '1', clientId: device.clientId });
    const opened = (await ask('GET', `/console/exchange?sequence=${lines[1]?.sequence}`)).json();
    expect(opened).toMatchObject({
      request: {
        head: expect.stringContaining(`GET /api/v1/clients/${device.clientId}/deployments HTTP/1.1\n`),
      },
      response: { head: expect.stringMatching(/^HTTP\/1\.1 401\n/) },
      explanation: expect.arrayContaining([
        'The signature sig1 verifies if the signature is read as ASN.1 DER.',
      ]),
    });
    expect((await ask('GET', '/console/exchange?sequence=99')).status).toBe(404);
  });

  it('is exported as a file from which each request can be explained again', async () => {
    const { exchanges, certificates } = (await ask('GET', '/console/export')).json() as {
      exchanges: { request: { method: string; uri: string; fields: [string, string][] }; at: string }[];
      certificates: Record<string, string>;
    };
    const [, certificate = ''] = Object.entries(certificates)[0] ?? [];
    const { readCertificate } = await import('@margo-contract/protocol');
    const refused = exchanges[1];
    const { signature } = explainRequest({
      request: {
        method: 'GET',
        targetUri: refused?.request.uri ?? '',
        fields: refused?.request.fields ?? [],
      },
      body: Buffer.alloc(0),
      key: readCertificate(certificate).publicKey,
      clock: () => new Date(refused?.at ?? 0),
    });
    expect(signature.advice.map(({ mistake }) => mistake)).toEqual(['signature-der']);
  });

  interface Line {
    readonly sequence: number;
    readonly operation: string;
    readonly status: number;
    readonly isExplained: boolean;
    readonly manifestVersion?: string;
  }

  /** Asks again each time there is news. */
  async function untilExplained(): Promise<readonly Line[]> {
    for (let seen = -1; ; ) {
      const { seen: now, exchanges } = (await ask('GET', `/console/exchanges?seen=${seen}`)).json();
      const lines = exchanges as Line[];
      if (lines.some(({ isExplained }) => isExplained)) return lines;
      seen = Number(now);
    }
  }
});

describe('faults in the console', () => {
  it('are switched on and off while the WFM runs', async () => {
    const device = await createRawDevice(wfm);
    await device.onboard();
    const before = await device.poll();
    expect(before.headers.etag).toMatch(/^"sha256:/);
    const on = (await ask('PUT', '/console/faults', { name: 'manifest-etag-weak', on: true })).json();
    expect(on.faults).toContainEqual(
      expect.objectContaining({ name: 'manifest-etag-weak', on: true, switchable: true }),
    );
    expect((await device.poll()).headers.etag).toMatch(/^W\//);
    await ask('PUT', '/console/faults', { name: 'manifest-etag-weak', on: false });
    expect((await device.poll()).headers.etag).toBe(before.headers.etag);
  });

  it.each([
    { name: 'no-such-fault', on: true },
    { name: 'tls-1-2-accepted', on: true },
    { name: 'manifest-etag-weak' },
    '{',
    'x'.repeat(100_000),
  ])('that cannot be switched are refused: %j', async (value) => {
    expect((await ask('PUT', '/console/faults', value)).status).toBe(422);
  });
});
