import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { CertificateError } from '@margo-contract/protocol/error';

/** The certificate that a device shows to WFMs. */
export interface DeviceCertificate {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** Lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
  readonly keyId: string;
}

/** Shortest RSA modulus that this interface accepts, in bits. */
const MINIMUM_RSA_BITS = 2048;

/**
 * Reads PEM text with one certificate. Whether there is an algorithm for its key shows when that signs.
 *
 * @throws CertificateError
 */
export function readDeviceCertificate(pem: string): DeviceCertificate {
  const labels = [...pem.matchAll(/-----BEGIN ([^-]{1,60})-----/g)].map(([, label]) => label ?? '');
  if (labels.join() !== 'CERTIFICATE') {
    throw new CertificateError('certificate-not-single', `Expected one certificate, got ${name(labels)}`);
  }
  const { x509, publicKey } = parse(pem);
  const { modulusLength: bits = MINIMUM_RSA_BITS } = publicKey.asymmetricKeyDetails ?? {};
  if (bits < MINIMUM_RSA_BITS) {
    throw new CertificateError('certificate-key-too-weak', `An RSA key of ${bits} bits is too short`);
  }
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { x509, publicKey, keyId: createHash('sha256').update(der).digest('hex') };
}

/** What a PEM file holds, in the words of its labels. */
function name(labels: readonly string[]): string {
  if (labels.length === 0) return 'no PEM block at all';
  const what = labels.slice(0, 5).join(', ');
  if (!labels.some((label) => label.endsWith('PRIVATE KEY'))) return what;
  return `${what}: split the combined file, the certificate goes into certificate and the key into key`;
}

function parse(pem: string) {
  try {
    const x509 = new X509Certificate(pem);
    return { x509, publicKey: x509.publicKey };
  } catch (cause) {
    throw new CertificateError('certificate-malformed', 'The certificate cannot be read', { cause });
  }
}
