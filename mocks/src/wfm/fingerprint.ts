import type { X509Certificate } from 'node:crypto';

/** Lowercase hexadecimal SHA-256 of the DER octets, which names a certificate. */
export function fingerprintOf({ fingerprint256 }: X509Certificate): string {
  return fingerprint256.replaceAll(':', '').toLowerCase();
}
