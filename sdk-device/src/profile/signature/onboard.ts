import { onboardingResultSchema, rootCertificateSchema } from '@margo-contract/generated/signature/schemas';
import { type Certificate, readCertificate } from '@margo-contract/protocol/certificate';
import { ResponseError } from '../../error.js';
import { pathParameter } from '../../operation/path.js';
import { NOT_TRUSTED } from '../../operation/problem.js';
import { readResult } from '../../operation/response.js';
import type { CallOptions } from '../../operation/security-profile.js';
import type { WfmClient } from '../../operation/wfm-client.js';
import type { DeviceIdentity } from './device-identity.js';

/** The most frequent mistake with a root URL. */
const HINTS = {
  404: 'is the path of the root URL right? Behind a proxy a WFM often has a path prefix, as in https://wfm.example/prefix',
};

/**
 * Introduces the client to the WFM (ONB-001, ONB-003). Sending it again after a lost response is safe: the WFM responds 200
 * with the clientId it gave before (ONB-007).
 *
 * @returns the clientId
 * @throws ProblemResponseError `response-certificate-not-trusted`: refused, or waiting for approval, so try again at poll
 *   rate; `response-certificate-known`: the WFM does not tell a known clientId, and its operator has to remove
 *   the certificate first
 */
export async function onboard(
  wfm: WfmClient,
  identity: DeviceIdentity,
  { signal }: CallOptions = {},
): Promise<string> {
  const response = await wfm.call('onboardClient', {
    body: {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: identity.encodedCertificate,
    },
    expected: [200, 201],
    codes: { 403: NOT_TRUSTED, 409: 'response-certificate-known' },
    hints: HINTS,
    signal,
  });
  return readClientId(readResult(response, onboardingResultSchema).clientId);
}

/** The clientId goes into every later path: one that changes paths is not taken. */
function readClientId(clientId: unknown): string {
  try {
    return pathParameter('clientId', clientId);
  } catch (cause) {
    const message = 'The response breaks the contract: /clientId';
    throw new ResponseError('response-unusable-content', message, { cause });
  }
}

/**
 * Downloads the root CA certificate. Nothing in this package calls it: what it gives is worth exactly as much as
 * the trust in the connection it came over, so use it to replace an anchor by a newer one, or compare
 * `x509.fingerprint256` with a fingerprint that came another way. The request is the only one that is not signed.
 *
 * @throws CertificateError when the WFM sends something else
 */
export async function getRootCertificate(wfm: WfmClient, { signal }: CallOptions = {}): Promise<Certificate> {
  const response = await wfm.call('getRootCertificate', { expected: [200], signal });
  return readCertificate(readResult(response, rootCertificateSchema).certificate);
}
