import { KeyObject, webcrypto } from 'node:crypto';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** Kinds of keys by name, with what Web Cryptography has to know to make one and to sign with it. */
export const KEY_KINDS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  Ed25519: { name: 'Ed25519' },
  'RSA-3072': { ...RSA, modulusLength: 3072 },
  'RSA-4096': { ...RSA, modulusLength: 4096 },
} as const;

/** Kinds that the interface does not allow, for SVIDs that have to be refused. */
const WRONG_KEY_KINDS = {
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  'RSA-2048': { ...RSA, modulusLength: 2048 },
} as const;

const ALL = { ...KEY_KINDS, ...WRONG_KEY_KINDS };

/** A kind of key that the interface allows. */
export type KeyKind = keyof typeof KEY_KINDS;
export type AnyKeyKind = keyof typeof ALL;

/** Makes a key pair. */
export async function generateKeys(kind: AnyKeyKind): Promise<webcrypto.CryptoKeyPair> {
  // The overloads tell one algorithm from the next, and a table of all of them fits none.
  const algorithm: webcrypto.EcKeyGenParams = ALL[kind] as never;
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** The private key as PEM (PKCS #8). */
export function privateKeyPem({ privateKey }: webcrypto.CryptoKeyPair): string {
  return KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
}
