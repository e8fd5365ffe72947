import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.js';
import { CertificateError } from '../error/index.js';
import type { Certificate } from './certificate.js';

/** Shortest RSA modulus that this interface accepts, in bits. */
export const MINIMUM_RSA_BITS = 2048;
/** Longest RSA modulus that is accepted, in bits: what a signature costs its verifier grows with the square. */
export const MAXIMUM_RSA_BITS = 4096;
/** Greatest public exponent of an RSA key that is accepted: what a signature costs its verifier grows with its length. */
export const MAXIMUM_RSA_EXPONENT = 2n ** 32n;
/** RFC 5280 §4.1.2.5: UTCTime, which begins here, stands for all years before 2050. */
const EARLIEST_TIME = new Date('1950-01-01');

/**
 * Checks that a key can sign requests of this interface: EC on P-256 or P-384, RSA of 2048 to 4096 bits
 * with a public exponent from 3 to 2^32, or Ed25519.
 *
 * @throws CertificateError
 */
export function checkKey(key: KeyObject): void {
  const { namedCurve, modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return;
  if (key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1'].includes(namedCurve ?? '')) return;
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss')
    throw unsupported(key, namedCurve);
  if (modulusLength < MINIMUM_RSA_BITS || publicExponent < 3n) {
    throw new CertificateError(
      'certificate-key-too-weak',
      `An RSA key of ${modulusLength} bits with a public exponent of ${bits(publicExponent)} is too weak`,
    );
  }
  if (modulusLength <= MAXIMUM_RSA_BITS && publicExponent <= MAXIMUM_RSA_EXPONENT) return;
  throw new CertificateError(
    'certificate-key-too-large',
    `An RSA key of ${modulusLength} bits with a public exponent of ${bits(publicExponent)} costs too much to verify`,
  );
}

/** Checks that a certificate is valid now, and that its validity is one that RFC 5280 can express. @throws CertificateError */
export function checkValidity({ notBefore, notAfter }: Certificate, clock: Clock): void {
  if (notBefore < EARLIEST_TIME || notAfter < notBefore) {
    throw new CertificateError(
      'certificate-malformed',
      `The validity of the certificate begins before 1950, or ends before it begins: ${notBefore.toISOString()}`,
    );
  }
  const now = clock();
  if (now < notBefore) {
    throw new CertificateError(
      'certificate-not-yet-valid',
      `The certificate is valid from ${notBefore.toISOString()}`,
    );
  }
  if (now > notAfter) {
    throw new CertificateError(
      'certificate-expired',
      `The certificate was valid until ${notAfter.toISOString()}`,
    );
  }
}

function bits(exponent: bigint): string {
  return `${exponent.toString(2).length} bits`;
}

function unsupported(key: KeyObject, curve: string | undefined): CertificateError {
  const type = [key.asymmetricKeyType ?? key.type, curve].filter(Boolean).join(' ');
  return new CertificateError('certificate-key-unsupported', `A key of type ${type} cannot sign requests`);
}
