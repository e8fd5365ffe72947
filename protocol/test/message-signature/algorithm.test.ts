import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  type RSAPSSKeyPairKeyObjectOptions,
  verify,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createSigner,
  SIGNATURE_ALGORITHMS,
  type SignatureAlgorithmName,
} from '../../src/message-signature/index.js';

const base = Buffer.from('"@signature-params": ()');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed25519 = generateKeyPairSync('ed25519');

/** A key of type id-RSASSA-PSS, for one hash and a least salt length. */
function rsaPss(hash: string, saltLength: number) {
  const options = { modulusLength: 2048, hashAlgorithm: hash, mgf1HashAlgorithm: hash, saltLength };
  // The types of Node 20 call saltLength a string; Node itself demands a number.
  return generateKeyPairSync('rsa-pss', options as unknown as RSAPSSKeyPairKeyObjectOptions);
}

const KEYS: readonly [string, { privateKey: KeyObject; publicKey: KeyObject }, SignatureAlgorithmName[]][] = [
  ['EC on P-256', p256, ['ecdsa-p256-sha256']],
  ['EC on P-384', p384, ['ecdsa-p384-sha384']],
  ['EC on P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' }), []],
  ['Ed25519', ed25519, ['ed25519']],
  ['X25519', generateKeyPairSync('x25519'), []],
  ['RSA', rsa, ['rsa-pss-sha256', 'rsa-pss-sha512', 'rsa-v1_5-sha256']],
  [
    'RSA-PSS for any hash',
    generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
    ['rsa-pss-sha256', 'rsa-pss-sha512'],
  ],
  ['RSA-PSS for SHA-256', rsaPss('sha256', 32), ['rsa-pss-sha256']],
  ['RSA-PSS for SHA-512', rsaPss('sha512', 64), ['rsa-pss-sha512']],
  ['RSA-PSS for SHA-256 with a salt of at least 40 bytes', rsaPss('sha256', 40), []],
];

describe('SIGNATURE_ALGORITHMS', () => {
  it.each(KEYS)('%s', (_, { privateKey, publicKey }, names) => {
    const accepting = Object.values(SIGNATURE_ALGORITHMS).filter((algorithm) => algorithm.accepts(publicKey));
    expect(accepting.map(({ name }) => name)).toEqual(names);
    for (const algorithm of accepting) {
      const signature = algorithm.sign(base, privateKey);
      expect(algorithm.verify(base, publicKey, signature)).toBe(true);
      expect(algorithm.verify(Buffer.from('other'), publicKey, signature)).toBe(false);
      expect(Buffer.compare(algorithm.sign(base, privateKey), signature) === 0).toBe(algorithm.deterministic);
    }
  });

  it.each([
    ['ecdsa-p256-sha256', p256, 64],
    ['ecdsa-p384-sha384', p384, 96],
    ['ed25519', ed25519, 64],
    ['rsa-pss-sha256', rsa, 256],
    ['rsa-v1_5-sha256', rsa, 256],
  ] as const)('%s signs to %i octets', (name, { privateKey }, length) => {
    expect(SIGNATURE_ALGORITHMS[name].sign(base, privateKey)).toHaveLength(length);
  });

  it.each([
    ['rsa-pss-sha256', 'sha256', 32],
    ['rsa-pss-sha512', 'sha512', 64],
  ] as const)('%s has the hash %s and a salt of %i octets', (name, hash, saltLength) => {
    const signature = SIGNATURE_ALGORITHMS[name].sign(base, rsa.privateKey);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    expect(verify(hash, base, { key: rsa.publicKey, padding, saltLength }, signature)).toBe(true);
    expect(verify(hash, base, { key: rsa.publicKey, padding, saltLength: saltLength - 1 }, signature)).toBe(
      false,
    );
  });

  it.each(Object.values(SIGNATURE_ALGORITHMS))('$name is listed under its name', ({ name }) => {
    expect(SIGNATURE_ALGORITHMS[name].name).toBe(name);
  });
});

describe('createSigner', () => {
  it('takes private keys of the right type only', () => {
    const code = 'signature-algorithm-mismatch';
    expect(() => createSigner(SIGNATURE_ALGORITHMS.ed25519, p256.privateKey)).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => createSigner(SIGNATURE_ALGORITHMS.ed25519, ed25519.publicKey)).toThrow(
      expect.objectContaining({ code }),
    );
    expect(createSigner(SIGNATURE_ALGORITHMS.ed25519, ed25519.privateKey)).toMatchObject({
      algorithm: 'ed25519',
      deterministic: true,
    });
  });
});
