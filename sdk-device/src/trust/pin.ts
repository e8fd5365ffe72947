import { createHash, X509Certificate } from 'node:crypto';
import { TrustError } from '../error.js';

/** SHA-256 of what a certificate has to be or hold; several are alternatives, such as that of the next key. */
export type Pin =
  /** Of the DER octets of the certificate: its fingerprint, in hexadecimal with or without colons. */
  | { readonly certificateSha256: string | readonly string[] }
  /** Of the DER SubjectPublicKeyInfo, in hexadecimal, or in base64 as in RFC 7469. It outlives renewals with the same key. */
  | { readonly publicKeySha256: string | readonly string[] };

/** Tells whether a certificate, in DER, is one of those pinned. */
export type PinCheck = (der: Uint8Array) => boolean;

/** @throws TrustError `trust-pin-malformed` */
export function readPin(pin: Pin): PinCheck {
  if ('certificateSha256' in pin) return includes(pin.certificateSha256, (der) => der);
  if (!('publicKeySha256' in pin)) throw malformed('There is none');
  return includes(pin.publicKeySha256, (der) =>
    new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' }),
  );
}

function includes(texts: string | readonly string[], partOf: (der: Uint8Array) => Uint8Array): PinCheck {
  const digests = [texts].flat().map(readDigest);
  if (digests.length === 0) throw malformed('There is none');
  return (der) => digests.includes(createHash('sha256').update(partOf(der)).digest('hex'));
}

/** The 32 octets in lowercase hexadecimal. */
function readDigest(text: string): string {
  const value = text.trim().replace(/^sha256(:|\/\/?)/i, '');
  const hexadecimal = value.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hexadecimal)) return hexadecimal;
  if (/^[A-Za-z0-9+/]{43}=$/.test(value)) return Buffer.from(value, 'base64').toString('hex');
  throw malformed(JSON.stringify(text.slice(0, 100)));
}

function malformed(what: string): TrustError {
  const expected = '64 hexadecimal digits, or 44 characters of base64, of a SHA-256';
  return new TrustError('trust-pin-malformed', `A pin has ${expected}: ${what}`);
}
