import { createPrivateKey, KeyObject, webcrypto } from 'node:crypto';

const { subtle } = webcrypto;

/** ECDSA on P-256 with SHA-256, in the names of Web Cryptography. */
export const SIGNING_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Makes a P-256 key pair. */
export async function generateKeyPair(): Promise<webcrypto.CryptoKeyPair> {
  return subtle.generateKey(SIGNING_ALGORITHM, true, ['sign', 'verify']);
}

/** The private key as PEM (PKCS #8). */
export function exportPrivateKey(key: webcrypto.CryptoKey): string {
  return KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Reads a private key from PEM. */
export async function importPrivateKey(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return subtle.importKey('pkcs8', der, SIGNING_ALGORITHM, false, ['sign']);
}
