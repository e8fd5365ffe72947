import type { WfmClient } from '../client/index.js';
import { pathParameter } from '../client/index.js';
import { AnswerError } from '../error/index.js';
import type { DeviceIdentity } from '../identity/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/**
 * Introduces the client to the WFM (ONB-001, ONB-003). Sending it again after a lost answer is safe: the WFM answers 200
 * with the clientId it gave before (ONB-007).
 *
 * @returns the clientId
 * @throws ProblemResponseError `response-certificate-not-trusted`: refused, or waiting for approval, so try again at poll
 *   rate; `response-certificate-known`: the WFM does not tell a known clientId, and its operator has to remove
 *   the certificate first
 */
export async function onboard(
  { api }: WfmClient,
  identity: DeviceIdentity,
  { signal }: CallOptions = {},
): Promise<string> {
  const { data, response } = await api.POST('/api/v1/onboarding', {
    body: {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: identity.encodedCertificate,
    },
    signal: signal ?? null,
  });
  expectStatus(response, 200, 201);
  return readClientId(data?.clientId);
}

/** The clientId goes into every later path: one that changes paths is not taken. */
function readClientId(clientId: unknown): string {
  try {
    return pathParameter('clientId', clientId);
  } catch (cause) {
    throw new AnswerError('answer-invalid', 'The answer breaks the contract: /clientId', { cause });
  }
}
