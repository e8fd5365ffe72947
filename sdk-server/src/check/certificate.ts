import {
  type Certificate,
  CertificateError,
  type Clock,
  checkKey,
  checkValidity,
  readCertificate,
} from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';

/** Refuses a certificate that cannot be used for onboarding with 400 (ONB-004, facts R-12). */
export function checkCertificate(text: string, clock: Clock): Certificate {
  try {
    const certificate = readCertificate(text);
    checkKey(certificate.publicKey);
    checkValidity(certificate, clock);
    return certificate;
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    throw new Refusal('invalid-certificate-format', 400, { detail: `${error.message}.`, cause: error });
  }
}
