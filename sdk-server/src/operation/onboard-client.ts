import { validators } from '@margo-contract/generated/signature';
import { jsonAnswer } from '../answer/json.js';
import { Refusal } from '../answer/refusal.js';
import { findFaults, parseBody } from '../check/body.js';
import { checkCertificate } from '../check/certificate.js';
import { checkContentDigest } from '../check/content-digest.js';
import { checkContentType } from '../check/content-type.js';
import { checkSignature } from '../check/signature.js';
import type { OnboardingDecision } from '../handlers.js';
import type { WireResponse } from '../wire/response.js';
import type { Call } from './context.js';

/**
 * S2: the key is in the body, so the body is read before the signature is checked (facts R-02): digest 400,
 * Content-Type 415, parse 400, members 400, certificate 400, signature 401, policy 403.
 */
export async function onboardClient({ parts, request, body, trace }: Call): Promise<WireResponse> {
  const content = checkContentDigest(request, body);
  checkContentType(request);
  const certificate = checkCertificate(readCertificateMember(body), parts.clock);
  checkSignature(request, content, certificate.publicKey, parts.signaturePolicy);
  const decision = await parts.handlers.onboardClient({ certificate });
  if (decision.outcome !== 'declined') trace.clientId = decision.clientId;
  return answerDecision(decision);
}

function readCertificateMember(body: Uint8Array): string {
  const value: unknown = parseBody(body);
  const validate = validators.OnboardingRequest;
  if (validate(value)) return value.certificate;
  const errors = findFaults(value, validate);
  throw new Refusal('invalid-request', 400, {
    detail: 'The onboarding request is not as the contract says.',
    errors,
  });
}

function answerDecision(decision: OnboardingDecision): WireResponse {
  if (decision.outcome === 'declined') {
    throw new Refusal('certificate-not-trusted', 403, { detail: decision.detail });
  }
  return jsonAnswer(decision.outcome === 'accepted' ? 201 : 200, { clientId: decision.clientId });
}
