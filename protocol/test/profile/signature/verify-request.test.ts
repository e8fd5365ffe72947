import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContentDigest, verifyContentDigest } from '../../../src/content-digest/index.js';
import { type RequestMessage, signMessage } from '../../../src/message-signature/index.js';
import {
  CONTENT_DIGEST_POLICY,
  createProfileSigner,
  signRequest,
  verifyRequest,
} from '../../../src/profile/index.js';
import {
  body,
  clock,
  ec,
  failure,
  KEYS,
  NAMES,
  NOW,
  policy,
  request,
  sign,
  signAnyhow,
  signFreely,
  withFields,
} from '../../support/profile.js';

describe('verifyRequest', () => {
  it.each(NAMES)('accepts what signRequest made with %s', async (name) => {
    const verified = verifyRequest({
      request: withFields(...(await sign(name))),
      body,
      key: KEYS[name].publicKey,
      policy,
    });
    expect(verified).toMatchObject({ label: 'sig1', algorithm: name, created: NOW, keyId: 'k' });
  });

  it.each(NAMES)('derives %s from the key when alg is absent', async (name) => {
    const signer = createProfileSigner(KEYS[name].privateKey, name);
    const parameters = { created: NOW };
    const message = withFields();
    const fields = await signMessage({
      message,
      label: 'a',
      components: ['@method', '@target-uri'],
      parameters,
      signer,
    });
    const verified = verifyRequest({ request: withFields(...fields), key: KEYS[name].publicKey, policy });
    expect(verified.algorithm).toBe(name);
    expect(verified.keyId).toBeUndefined();
  });

  it('takes a body that has been verified before', async () => {
    const signed = withFields(...(await sign()));
    const content = verifyContentDigest(signed.fields, body, CONTENT_DIGEST_POLICY);
    expect(verifyRequest({ request: signed, body: content, key: ec.publicKey, policy }).created).toBe(NOW);
  });

  it('takes an empty body that has been verified before for none', async () => {
    const empty = new Uint8Array();
    const digest = ['Content-Digest', createContentDigest(empty)] as const;
    const signed = withFields(digest, ...(await sign('ecdsa-p256-sha256', {})));
    const content = verifyContentDigest(signed.fields, empty, CONTENT_DIGEST_POLICY);
    expect(verifyRequest({ request: signed, body: content, key: ec.publicKey, policy }).created).toBe(NOW);
  });

  it('demands the digest to be covered also when the body has been verified before', async () => {
    const digest = ['Content-Digest', createContentDigest(body)] as const;
    const signed = withFields(digest, ...(await sign('ecdsa-p256-sha256', {})));
    const content = verifyContentDigest(signed.fields, body, CONTENT_DIGEST_POLICY);
    expect(() => verifyRequest({ request: signed, body: content, key: ec.publicKey, policy })).toThrow(
      failure('signature-component-required'),
    );
  });

  it.each([
    [{}, 'signature-parameter-required'],
    [{ created: 'now' }, 'signature-parameter-malformed'],
    [{ created: NOW - 301 }, 'signature-created-too-old'],
    [{ created: NOW + 61 }, 'signature-created-in-future'],
    [{ created: NOW, expires: NOW - 1 }, 'signature-expired'],
    [{ created: NOW, alg: 'ecdsa' }, 'signature-algorithm-unknown'],
    [{ created: NOW, alg: 'hmac-sha256' }, 'signature-algorithm-unknown'],
    [{ created: NOW, alg: 'rsa-pss-sha256' }, 'signature-algorithm-mismatch'],
    [{ created: NOW, alg: 'ecdsa-p384-sha384' }, 'signature-algorithm-mismatch'],
  ])('refuses the parameters %j (R-09): %s', async (parameters, code) => {
    const fields = await signAnyhow(parameters);
    expect(() => verifyRequest({ request: withFields(...fields), key: ec.publicKey, policy })).toThrow(
      failure(code),
    );
  });

  it.each([
    { created: NOW - 300 },
    { created: NOW + 60 },
    { created: NOW, expires: NOW },
    { created: NOW, keyid: 'unknown' },
    { created: NOW, 'x-vendor': true, tag: 't' },
  ])('accepts the parameters %j (R-09)', async (parameters) => {
    const fields = await signAnyhow(parameters);
    expect(verifyRequest({ request: withFields(...fields), key: ec.publicKey, policy }).label).toBe('sig1');
  });

  it('refuses another body, and a body without digest', async () => {
    const signed = withFields(...(await sign()));
    const verify = (octets: Uint8Array, message: RequestMessage) => () =>
      verifyRequest({ request: message, body: octets, key: ec.publicKey, policy });
    expect(verify(Buffer.from('{}'), signed)).toThrow(failure('content-digest-mismatch'));
    expect(verify(body, withFields())).toThrow(failure('content-digest-absent'));
  });

  it.each([
    [['@method', '@target-uri'], 'signature-component-required'],
    [['@method', 'content-digest'], 'signature-component-required'],
    [['@target-uri', 'content-digest'], 'signature-component-required'],
  ])('refuses a signature over %j only (R-08)', async (components, code) => {
    const [digest] = await sign();
    if (digest === undefined) throw new Error('no digest');
    const fields = await signFreely('sig1', components, { created: NOW }, withFields(digest));
    const message = withFields(digest, ...fields);
    expect(() => verifyRequest({ request: message, body, key: ec.publicKey, policy })).toThrow(failure(code));
  });

  it.each([
    [{ method: 'PUT' }],
    [{ targetUri: 'https://wfm.example/base/api/v1/clients/c1/deployments/d1/status?x=/' }],
    [{ targetUri: 'https://other.example/base/api/v1/clients/c1/deployments/d1/status?x=%2F' }],
  ])('refuses a request with %j put in', async (change) => {
    const signed = { ...withFields(...(await sign())), ...change };
    expect(() => verifyRequest({ request: signed, body, key: ec.publicKey, policy })).toThrow(
      failure('signature-mismatch'),
    );
  });

  it('refuses another client’s key', async () => {
    const signed = withFields(...(await sign()));
    const { publicKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => verifyRequest({ request: signed, body, key, policy })).toThrow(
      failure('signature-mismatch'),
    );
  });

  it('accepts when one of several labels meets the whole policy (R-10)', async () => {
    const stale = await signFreely('proxy', ['@method', '@target-uri'], { created: 1 });
    const good = await signFreely('device', ['@method', '@target-uri'], { created: NOW });
    for (const fields of [
      [...stale, ...good],
      [...good, ...stale],
    ]) {
      const verified = verifyRequest({ request: withFields(...fields), key: ec.publicKey, policy });
      expect(verified.label).toBe('device');
    }
  });

  it('tries a few signatures with the key, and no more', async () => {
    const others = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (label) => {
        const fields = await signFreely(label, ['@method', '@target-uri'], { created: NOW });
        return fields.map(([name, value]) => [name, value.replace(/:[^:]{8}/, ':AAAAAAAA')] as const);
      }),
    );
    const good = await signFreely('device', ['@method', '@target-uri'], { created: NOW });
    const few = withFields(...others.slice(1).flat(), ...good);
    expect(verifyRequest({ request: few, key: ec.publicKey, policy }).label).toBe('device');
    const many = withFields(...others.flat(), ...good);
    expect(() => verifyRequest({ request: many, key: ec.publicKey, policy })).toThrow(
      failure('signature-mismatch'),
    );
  });

  it('does not add up what several labels cover', async () => {
    const half = await signFreely('a', ['@method'], { created: NOW });
    const other = await signFreely('b', ['@target-uri'], { created: NOW });
    const message = withFields(...half, ...other);
    expect(() => verifyRequest({ request: message, key: ec.publicKey, policy })).toThrow(
      expect.objectContaining({
        code: 'signature-component-required',
        message: expect.stringContaining('b: '),
      }),
    );
  });

  it('refuses a request without signature', () => {
    expect(() => verifyRequest({ request, key: ec.publicKey, policy })).toThrow(failure('signature-absent'));
  });

  it('verifies whatever request was signed, and nothing else', async () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' });
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.uint8Array({ minLength: 1 }), text, async (path, octets, keyId) => {
        const message = { ...request, targetUri: `https://wfm.example${encodeURI(path)}` };
        const signer = createProfileSigner(ec.privateKey);
        const id = keyId;
        const fields = await signRequest({ request: message, body: octets, signer, keyId: id, clock });
        const signed = { ...message, fields: [...message.fields, ...fields] };
        expect(verifyRequest({ request: signed, body: octets, key: ec.publicKey, policy }).keyId).toBe(id);
        const longer = { ...signed, targetUri: `${message.targetUri}x` };
        expect(() => verifyRequest({ request: longer, body: octets, key: ec.publicKey, policy })).toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
