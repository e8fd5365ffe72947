import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertificateError } from '../error/index.js';

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

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d+)? (\d{1,4}) GMT$/;

/** Reads a time as OpenSSL prints it. `Date` would take the year 49 for 2049. */
function readDate(text: string): Date {
  const [, month = '', ...numbers] = TIME.exec(text) ?? [];
  const [day = 0, hour = 0, minute = 0, second = 0, year = 0] = numbers.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, MONTHS.indexOf(month), day);
  date.setUTCHours(hour, minute, second);
  if (month !== '' && date.getUTCDate() === day) return date;
  throw new CertificateError('certificate-malformed', `The certificate’s validity cannot be read: ${text}`);
}

/** The key id of this interface: lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
export function spkiKeyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** Longest input that is looked at, in bytes; certificates have a few kilobytes. */
const MAXIMUM_LENGTH = 65_536;
const PEM_BEGIN = '-----BEGIN ';

/** Finds the DER octets in DER, PEM, base64 of DER or base64 of PEM. @throws CertificateError */
function decodeCertificate(input: string | Uint8Array): Uint8Array {
  if (input.length > MAXIMUM_LENGTH)
    throw malformed(`A certificate is not longer than ${MAXIMUM_LENGTH} bytes`);
  if (typeof input !== 'string') return fromBytes(input);
  return input.includes(PEM_BEGIN) ? fromPem(input) : fromBytes(fromBase64(input));
}

function fromBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes(PEM_BEGIN) ? fromPem(text) : bytes;
}

/** PEM as of RFC 7468; text around the block is explanatory and not looked at. */
function fromPem(text: string): Uint8Array {
  const labels = [...text.matchAll(/-----BEGIN ([^-\r\n]+)-----/g)].map((match) => match[1]);
  if (labels.length !== 1 || labels[0] !== 'CERTIFICATE') {
    throw new CertificateError(
      'certificate-not-single',
      `Expected one PEM block CERTIFICATE, got ${labels.join(', ')}`,
    );
  }
  const content = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(text)?.[1];
  if (content === undefined) throw malformed('The PEM block does not end');
  return fromBase64(content);
}

function fromBase64(text: string): Uint8Array {
  const compact = text.replace(/[ \t\r\n]+/g, '');
  if (compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact))
    return Buffer.from(compact, 'base64');
  throw malformed('The certificate is not base64');
}

function malformed(message: string): CertificateError {
  return new CertificateError('certificate-malformed', message);
}
