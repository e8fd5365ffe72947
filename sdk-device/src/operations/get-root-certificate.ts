import { type Certificate, readCertificate } from '@margo-contract/protocol/certificate';
import type { WfmClient } from '../client/index.js';
import { AnswerError } from '../error/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/**
 * Downloads the root CA certificate. Nothing in this package calls it: what it gives is worth exactly as much as
 * the trust in the connection it came over, so use it to replace an anchor by a newer one, or compare
 * `x509.fingerprint256` with a fingerprint that came another way. The request is the only one that is not signed.
 *
 * @throws CertificateError when the WFM sends something else
 */
export async function getRootCertificate(
  { api }: WfmClient,
  { signal }: CallOptions = {},
): Promise<Certificate> {
  const { data, response } = await api.GET('/api/v1/onboarding/certificate', { signal: signal ?? null });
  expectStatus(response, 200);
  if (data === undefined) throw new AnswerError('answer-invalid', 'The answer has no body');
  return readCertificate(data.certificate);
}
