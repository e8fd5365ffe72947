import { encodeCertificate, readCertificate } from '@margo-contract/protocol';
import { jsonAnswer } from '../answer/json.js';
import type { WireResponse } from '../wire/response.js';
import type { Call } from './context.js';

/** S1: the root CA certificate, without any proof of who asks (CERT-003, CERT-004). */
export async function getRootCertificate({ parts }: Call): Promise<WireResponse> {
  const { x509 } = readCertificate(await parts.handlers.getRootCertificate());
  return jsonAnswer(200, { certificate: encodeCertificate(x509) });
}
