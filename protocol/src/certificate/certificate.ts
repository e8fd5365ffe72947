import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { CertificateError } from '../error/index.js';
import { decodeCertificate } from './decode.js';
import { spkiKeyId } from './key-id.js';

/** One X.509 certificate that could be read. Nothing is said about trust, key strength or validity. */
export interface Certificate {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** Lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
  readonly keyId: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * Reads exactly one certificate (RFC 5280) from DER octets, PEM, base64 of DER or base64 of PEM.
 *
 * @throws CertificateError
 */
export function readCertificate(input: string | Uint8Array): Certificate {
  const x509 = parseDer(decodeCertificate(input));
  const publicKey = publicKeyOf(x509);
  return {
    x509,
    publicKey,
    keyId: spkiKeyId(publicKey),
    notBefore: readDate(x509.validFrom),
    notAfter: readDate(x509.validTo),
  };
}

/** The form in which this interface sends a certificate: base64 of DER in one line. */
export function encodeCertificate({ raw }: X509Certificate): string {
  return raw.toString('base64');
}

function parseDer(der: Uint8Array): X509Certificate {
  const x509 = parseX509(der);
  if (x509.raw.length === der.length) return x509;
  throw new CertificateError('certificate-not-single', 'Something follows the certificate');
}

function parseX509(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new CertificateError('certificate-malformed', 'The input is no X.509 certificate', { cause });
  }
}

function publicKeyOf(x509: X509Certificate): KeyObject {
  try {
    return x509.publicKey;
  } catch (cause) {
    throw new CertificateError('certificate-key-unsupported', 'The certificate’s key cannot be read', {
      cause,
    });
  }
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw new CertificateError('certificate-malformed', `The certificate’s validity cannot be read: ${text}`);
}
