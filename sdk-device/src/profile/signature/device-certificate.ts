import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CertificateError } from '@margo-contract/protocol/error';
import { IdentityError } from '../../error.js';

/** PEM text, or the path of a file that holds it. */
export type PemSource = string;

/** The certificate that a device shows to WFMs. */
export interface DeviceCertificate {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** Lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
  readonly keyId: string;
}

/** Shortest RSA modulus that this interface accepts, in bits. */
const MINIMUM_RSA_BITS = 2048;
/** What a DER file of a certificate or key begins with: a SEQUENCE. */
const DER_SEQUENCE = 0x30;

/**
 * Gives the PEM text itself.
 *
 * @throws IdentityError `identity-file-unreadable`, `identity-file-der`
 */
export async function readPem(source: PemSource): Promise<string> {
  if (source.includes('-----BEGIN ')) return source;
  const octets = await readOctets(source);
  const text = octets.toString();
  if (octets[0] !== DER_SEQUENCE || text.includes('-----BEGIN ')) return text;
  const advice =
    'convert it with openssl x509 -inform der, openssl pkey -inform der or, for PKCS#12, use readPkcs12';
  throw new IdentityError('identity-file-der', `${JSON.stringify(source)} is a DER file, not PEM: ${advice}`);
}

/** @throws IdentityError `identity-file-unreadable` */
export async function readOctets(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new IdentityError('identity-file-unreadable', `Cannot read ${JSON.stringify(path.slice(0, 300))}`, {
      cause,
    });
  }
}

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
