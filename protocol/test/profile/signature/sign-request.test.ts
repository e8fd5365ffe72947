import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createProfileSigner, signRequest, verifyRequest } from '../../../src/profile/index.js';
import {
  body,
  clock,
  ec,
  failure,
  NAMES,
  NOW,
  policy,
  request,
  rsa,
  sign,
  withFields,
} from '../../support/profile.js';

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

  it('takes a signer that returns a promise, and reports one that fails', async () => {
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
