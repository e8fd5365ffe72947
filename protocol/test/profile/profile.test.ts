import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContentDigest, verifyContentDigest } from '../../src/content-digest/index.js';
import {
  createSigner,
  type Field,
  type RequestMessage,
  SIGNATURE_ALGORITHMS,
  signMessage,
} from '../../src/message-signature/index.js';
import {
  CONTENT_DIGEST_POLICY,
  createProfileSigner,
  PROFILE_ALGORITHMS,
  PROPOSED_WINDOW,
  type ProfileAlgorithmName,
  signRequest,
  verifyRequest,
} from '../../src/profile/index.js';

const NOW = 1_767_225_600;
const clock = () => new Date(NOW * 1000);
const policy = { ...PROPOSED_WINDOW, clock };
const body = Buffer.from('{"state":"installed"}');
const request: RequestMessage = {
  method: 'POST',
  targetUri: 'https://wfm.example/base/api/v1/clients/c1/deployments/d1/status?x=%2F',
  fields: [['Content-Type', 'application/json']],
};

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEYS: Record<ProfileAlgorithmName, { privateKey: KeyObject; publicKey: KeyObject }> = {
  'ecdsa-p256-sha256': ec,
  'ecdsa-p384-sha384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'rsa-pss-sha256': rsa,
  'rsa-v1_5-sha256': rsa,
  ed25519: generateKeyPairSync('ed25519'),
};
const NAMES = PROFILE_ALGORITHMS.map(({ name }) => name);

function sign(
  algorithm: ProfileAlgorithmName = 'ecdsa-p256-sha256',
  options: { body?: Uint8Array } = { body },
) {
  const signer = createProfileSigner(KEYS[algorithm].privateKey, algorithm);
  return signRequest({ request, signer, keyId: 'k', clock, ...options });
}

function withFields(...added: readonly Field[]): RequestMessage {
  return { ...request, fields: [...request.fields, ...added] };
}

/** Signs whatever the test wants, as another client would. */
function signFreely(label: string, components: string[], parameters: object, message = withFields()) {
  const signer = createSigner(SIGNATURE_ALGORITHMS['ecdsa-p256-sha256'], ec.privateKey);
  return signMessage({ message, label, components, parameters: { ...parameters }, signer });
}

/** Signs with parameters that signMessage itself would refuse to write. */
function signAnyhow(parameters: Readonly<Record<string, string | number | boolean>>): readonly Field[] {
  const text = Object.entries(parameters).map(
    ([name, value]) => `;${name}${value === true ? '' : `=${JSON.stringify(value)}`}`,
  );
  const input = `("@method" "@target-uri")${text.join('')}`;
  const lines = [
    `"@method": ${request.method}`,
    `"@target-uri": ${request.targetUri}`,
    `"@signature-params": ${input}`,
  ];
  const signature = SIGNATURE_ALGORITHMS['ecdsa-p256-sha256'].sign(
    Buffer.from(lines.join('\n')),
    ec.privateKey,
  );
  return [
    ['Signature-Input', `sig1=${input}`],
    ['Signature', `sig1=:${Buffer.from(signature).toString('base64')}:`],
  ];
}

function failure(code: string) {
  return expect.objectContaining({ code });
}

describe('signRequest', () => {
  it('covers method, target URI, authority and the digest of the body', async () => {
    const fields = await sign();
    expect(fields.map(([name]) => name)).toEqual(['Content-Digest', 'Signature-Input', 'Signature']);
    expect(fields[1]?.[1]).toBe(
      `sig1=("@method" "@target-uri" "@authority" "content-digest");created=${NOW};keyid="k";alg="ecdsa-p256-sha256"`,
    );
  });

  it.each([undefined, new Uint8Array()])('leaves the digest out without a body', async (empty) => {
    const fields = await sign('ecdsa-p256-sha256', empty === undefined ? {} : { body: empty });
    expect(fields.map(([name]) => name)).toEqual(['Signature-Input', 'Signature']);
    expect(fields[0]?.[1]).toContain('("@method" "@target-uri" "@authority");');
  });

  it.each(NAMES)('never signs twice to the same bytes: %s', async (name) => {
    const [first, second] = [await sign(name), await sign(name)];
    expect(first.at(-1)).not.toEqual(second.at(-1));
    expect(first[1]?.[1].includes(';nonce="')).toBe(name === 'ed25519' || name === 'rsa-v1_5-sha256');
  });

  it('replaces the signature of an earlier try', async () => {
    const signer = createProfileSigner(ec.privateKey);
    const again = await signRequest({
      request: withFields(...(await sign())),
      body,
      signer,
      keyId: 'k',
      clock,
    });
    verifyRequest({ request: withFields(...again), body, key: ec.publicKey, policy });
  });

  it('takes a signer that answers later, and reports one that fails', async () => {
    const inner = createProfileSigner(ec.privateKey);
    const slow = { ...inner, sign: async (base: Uint8Array) => inner.sign(base) };
    const fields = await signRequest({ request, body, signer: slow, keyId: 'k', clock });
    verifyRequest({ request: withFields(...fields), body, key: ec.publicKey, policy });
    const broken = { ...inner, sign: async () => Promise.reject(new Error('TPM is locked')) };
    await expect(signRequest({ request, body, signer: broken, keyId: 'k', clock })).rejects.toThrow(
      failure('signature-signing-failed'),
    );
  });

  it('signs with RSASSA-PSS when an RSA key leaves the choice', () => {
    expect(createProfileSigner(rsa.privateKey).algorithm).toBe('rsa-pss-sha256');
  });

  it('refuses a key that no algorithm of the profile goes with', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-521' });
    expect(() => createProfileSigner(privateKey)).toThrow(failure('signature-algorithm-mismatch'));
    expect(() => createProfileSigner(ec.privateKey, 'ed25519')).toThrow(
      failure('signature-algorithm-mismatch'),
    );
    expect(() => createProfileSigner(ec.publicKey)).toThrow(failure('signature-algorithm-mismatch'));
  });
});

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
    expect(verified).not.toHaveProperty('keyId');
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
    { created: NOW, keyid: 'nobody knows' },
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

  it('refuses the key of somebody else', async () => {
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
