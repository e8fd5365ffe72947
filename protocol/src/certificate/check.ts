import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.js';
import { CertificateError } from '../error/index.js';
import type { Certificate } from './certificate.js';

/** Shortest RSA modulus that this interface accepts, in bits. */
export const MINIMUM_RSA_BITS = 2048;

/**
 * Checks that a key can sign requests of this interface: EC on P-256 or P-384, RSA of at least 2048 bits,
 * or Ed25519.
 *
 * @throws CertificateError
 */
export function checkKey(key: KeyObject): void {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return;
  if (key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1'].includes(namedCurve ?? '')) return;
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss')
    throw unsupported(key, namedCurve);
  if (modulusLength >= MINIMUM_RSA_BITS) return;
  throw new CertificateError('certificate-key-too-weak', `An RSA key of ${modulusLength} bits is too short`);
}

/** Checks that a certificate is valid now. @throws CertificateError */
export function checkValidity({ notBefore, notAfter }: Certificate, clock: Clock): void {
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

function unsupported(key: KeyObject, curve: string | undefined): CertificateError {
  const type = [key.asymmetricKeyType ?? key.type, curve].filter(Boolean).join(' ');
  return new CertificateError('certificate-key-unsupported', `A key of type ${type} cannot sign requests`);
}
