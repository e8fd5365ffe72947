import { createHash, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MissingVariable } from '../../../../src/case/variables.js';
import { fieldValue, type SentRequest } from '../../../../src/exchange/message.js';
import type { RequestAction } from '../../../../src/subject/wfm/action.js';
import { buildRequest } from '../../../../src/subject/wfm/request/build.js';
import { caseContext, NOW } from '../../../support/context.js';

const REPORT: RequestAction = {
  operation: 'createDeviceCapabilities',
  parameters: { deviceId: 'gw/dev' },
  body: { json: { a: 1 } },
};

async function build(
  action: RequestAction,
): Promise<{ request: SentRequest; field: (name: string) => string | undefined }> {
  const request = await buildRequest(action, await caseContext());
  return { request, field: (name) => fieldValue(request.fields, name) };
}

test('a request goes below the base path, deviceId with its slash as it is', async () => {
  const { request, field } = await build(REPORT);
  expect(request.method).toBe('POST');
  expect(request.target).toBe('/plant7/api/v1/clients/c1/capabilities/gw/dev');
  expect(request.targetUri).toBe(`https://wfm.example:8443${request.target}`);
  expect(field('host')).toBe('wfm.example:8443');
  expect(field('content-type')).toBe('application/json');
  expect(field('content-length')).toBe('7');
});

test('a request without content says so where one would expect some, and does not come in chunks (RFC 9110 section 8.6)', async () => {
  for (const method of ['PATCH', 'POST', 'PUT']) {
    const { field } = await build({ operation: 'getStateManifest', method });
    expect([field('content-length'), field('content-type')]).toEqual(['0', undefined]);
  }
  for (const method of ['GET', 'HEAD', 'DELETE'])
    expect((await build({ operation: 'getStateManifest', method })).field('content-length')).toBeUndefined();
});

test('the default port does not stand in Host', async () => {
  const request = await buildRequest(
    { operation: 'getStateManifest' },
    await caseContext('https://wfm.example:443/'),
  );
  expect(fieldValue(request.fields, 'host')).toBe('wfm.example');
  expect(request.targetUri).toBe('https://wfm.example/api/v1/clients/c1/deployments');
});

test('the signature is right by a check of its own: RFC 9421 section 2.5, ECDSA of fixed length', async () => {
  const context = await caseContext();
  const request = await buildRequest(REPORT, context);
  const input = fieldValue(request.fields, 'signature-input') ?? '';
  const digest = `sha-256=:${createHash('sha256').update('{"a":1}').digest('base64')}:`;
  expect(fieldValue(request.fields, 'content-digest')).toBe(digest);
  expect(input).toBe(
    `sig1=("@method" "@target-uri" "@authority" "content-digest");created=${NOW};keyid="${context.client.keyId}";alg="ecdsa-p256-sha256"`,
  );
  const base = [
    '"@method": POST',
    '"@target-uri": https://wfm.example:8443/plant7/api/v1/clients/c1/capabilities/gw/dev',
    '"@authority": wfm.example:8443',
    `"content-digest": ${digest}`,
    `"@signature-params": ${input.slice('sig1='.length)}`,
  ].join('\n');
  const octets = Buffer.from(
    fieldValue(request.fields, 'signature')?.slice('sig1=:'.length, -1) ?? '',
    'base64',
  );
  const key = { key: context.client.keys.publicKey, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', Buffer.from(base), key, octets)).toBe(true);
});

describe('signatures vary as the case says', () => {
  test.each<[string, NonNullable<RequestAction['sign']>, RegExp]>([
    ['label', { label: 'dev' }, /^dev=\(/],
    ['components left out', { omit: ['@authority', 'content-digest'] }, /^sig1=\("@method" "@target-uri"\);/],
    ['components added', { add: ['content-type'] }, /"content-digest" "content-type"\)/],
    ['components replaced', { components: ['@method'] }, /^sig1=\("@method"\);/],
    ['an older time', { created: -600 }, new RegExp(`;created=${NOW - 600};`)],
    ['no time', { created: null }, /^sig1=\([^)]*\);keyid=/],
    ['an expiry', { expires: 60 }, new RegExp(`;created=${NOW};expires=${NOW + 60};`)],
    ['another keyid', { keyid: 'mine' }, /;keyid="mine"/],
    ['no keyid', { keyid: null }, /created=\d+;alg=/],
    ['the keyid of a client', { keyid: '{keyId}' }, /;keyid="[0-9a-f]{64}"/],
    ['another alg', { alg: 'hmac-sha256' }, /;alg="hmac-sha256"/],
    ['no alg', { alg: null }, /;keyid="[0-9a-f]{64}"$/],
    ['a tag', { tag: 'app' }, /;tag="app"$/],
    ['a nonce', { nonce: 'n1' }, /;nonce="n1"/],
    ['another order', { order: ['alg', 'keyid'] }, /\);alg="[^"]*";keyid="[^"]*";created=/],
    ['another signature first', { twice: 'proxy' }, /^proxy=\(.*, sig1=\(/],
  ])('%s', async (_name, sign, pattern) => {
    expect((await build({ ...REPORT, sign })).field('signature-input')).toMatch(pattern);
  });

  test('none', async () => {
    const { field } = await build({ ...REPORT, sign: 'none' });
    expect([field('signature'), field('signature-input')]).toEqual([undefined, undefined]);
    expect(field('content-digest')).toMatch(/^sha-256=:/);
  });
});

describe('the digest varies as the case says', () => {
  const octets = createHash('sha256').update('{"a":1}').digest('base64');

  test.each<[NonNullable<RequestAction['digest']>, (value: string | undefined) => boolean]>([
    ['none', (value) => value === undefined],
    ['wrong', (value) => value?.startsWith('sha-256=:') === true && !value.includes(octets)],
    ['sha-512', (value) => /^sha-512=:[A-Za-z0-9+/]{86}==:$/.test(value ?? '')],
    ['both', (value) => value?.startsWith('sha-512=:') === true && value.endsWith(`, sha-256=:${octets}:`)],
    [{ value: 'md5=:AA==:' }, (value) => value === 'md5=:AA==:'],
  ])('%j', async (digest, isRight) => {
    const { field } = await build({ ...REPORT, digest });
    expect(isRight(field('content-digest'))).toBe(true);
    expect(field('signature-input')?.includes('"content-digest"')).toBe(digest !== 'none');
  });
});

describe('tampering happens after signing', () => {
  test('method, path and query change, the signature stays', async () => {
    const { request } = await build({ ...REPORT, tamper: { method: 'PUT', path: '-b', query: 'x=1' } });
    expect(request).toMatchObject({
      method: 'PUT',
      target: '/plant7/api/v1/clients/c1/capabilities/gw/dev-b?x=1',
    });
  });

  test('a body changes with its length, and with its digest only when told', async () => {
    const body = { text: '{"b":22}' };
    const kept = await build({ ...REPORT, tamper: { body } });
    const fitting = await build({ ...REPORT, tamper: { body, digest: 'recompute' } });
    expect(kept.request.body?.toString()).toBe('{"b":22}');
    expect(kept.field('content-length')).toBe('8');
    expect(kept.field('content-digest')).toContain(createHash('sha256').update('{"a":1}').digest('base64'));
    expect(fitting.field('content-digest')).toContain(
      createHash('sha256').update('{"b":22}').digest('base64'),
    );
  });

  test('one bit of the signature turns', async () => {
    const context = await caseContext();
    const request = await buildRequest({ ...REPORT, tamper: { signature: 'flip' } }, context);
    const octets = Buffer.from(
      fieldValue(request.fields, 'signature')?.slice('sig1=:'.length, -1) ?? '',
      'base64',
    );
    expect(octets.length).toBe(64);
  });

  test('header fields are replaced and taken away', async () => {
    const { field } = await build({
      ...REPORT,
      tamper: { headers: { Signature: null, 'Signature-Input': 'x' } },
    });
    expect([field('signature'), field('signature-input')]).toEqual([undefined, 'x']);
  });
});

describe('bodies', () => {
  test('an example of the contract, changed', async () => {
    const body = {
      example: 'device',
      set: { '/properties/id': '{device.one}' },
      remove: ['/properties/vendor'],
    };
    const { request } = await build({ ...REPORT, body });
    const { properties } = JSON.parse(request.body?.toString() ?? '');
    expect(properties).toMatchObject({ id: expect.stringMatching(/^suite-/), modelNumber: 'KX-440' });
    expect(properties).not.toHaveProperty('vendor');
  });

  test('an example that does not exist is a fault of the case', async () => {
    await expect(build({ ...REPORT, body: { example: 'nothing' } })).rejects.toThrow(
      /has no example nothing/,
    );
  });
});

test('operations that negotiate ask for their type unless told otherwise', async () => {
  const usual = await build({ operation: 'getStateManifest' });
  const none = await build({ operation: 'getStateManifest', headers: { Accept: null } });
  expect(usual.field('accept')).toBe('application/vnd.margo.manifest.v1+json');
  expect(none.field('accept')).toBeUndefined();
  expect(usual.field('content-length')).toBeUndefined();
});

test('a path of its own needs no operation, and no client', async () => {
  const context = { ...(await caseContext()), clients: new Map() };
  const request = await buildRequest(
    { method: 'GET', path: '/api/v1/nothing', query: 'a={clientId}' },
    context,
  );
  expect(request.target).toBe('/plant7/api/v1/nothing?a=c1');
  expect(fieldValue(request.fields, 'signature')).toBeUndefined();
  expect(request.operationId).toBeUndefined();
});

test('a value that nobody gave is told by name', async () => {
  await expect(build({ operation: 'getBundle', parameters: { digest: '{nobody}' } })).rejects.toThrow(
    MissingVariable,
  );
});

test('a body can be octets, and a JSON object of any depth', async () => {
  const octets = await build({ ...REPORT, body: { base64: '/wA=' } });
  expect([...(octets.request.body ?? [])]).toEqual([255, 0]);
  const deep = await build({ ...REPORT, body: { json: { a: 1 }, deep: 3 } });
  expect(Buffer.from(deep.request.body ?? []).toString()).toBe(
    '{"a":1,"x-bench-extensions":{"deep":[[[]]]}}',
  );
});

test('one of two digests can be wrong', async () => {
  const { field } = await build({ ...REPORT, digest: 'one-wrong' });
  const right = createHash('sha512').update('{"a":1}').digest('base64');
  const wrong = createHash('sha256').update('{"a":1}').digest('base64');
  expect(field('content-digest')).toMatch(/^sha-512=:.*:, sha-256=:.*:$/);
  expect(field('content-digest')).toContain(right);
  expect(field('content-digest')).not.toContain(wrong);
});

test('what is put on the wire is filled with values', async () => {
  const context = await caseContext();
  const wire = { lines: ['X-Client: {clientId}'], followedBy: 'GET /{clientId} ' };
  const { octets, fields } = await buildRequest({ operation: 'getStateManifest', wire }, context);
  expect(Buffer.from(octets ?? []).toString()).toMatch(/\r\nX-Client: c1\r\n\r\nGET \/c1 $/);
  expect(fieldValue(fields, 'x-client')).toBe('c1');
});
