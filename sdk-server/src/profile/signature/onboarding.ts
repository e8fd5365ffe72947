import type { KeyObject } from 'node:crypto';
import { validators } from '@margo-contract/generated/signature';
import {
  type Certificate,
  CertificateError,
  type Clock,
  checkKey,
  checkValidity,
  encodeCertificate,
  readCertificate,
  toFieldErrors,
} from '@margo-contract/protocol';
import { parseObject } from '../../check/body.js';
import { checkContentType } from '../../check/negotiation.js';
import { Refusal } from '../../response/refusal.js';
import type { Call } from '../../service/service.js';
import { jsonResponse, type WireResponse } from '../../wire/response.js';
import { checkContentDigest, checkSignature, type SignaturePolicy, tellRefused } from './authentication.js';
import type { OnboardingDecision, SignatureHandlers } from './options.js';

/** What onboarding works with. */
export interface OnboardingParts {
  readonly handlers: SignatureHandlers;
  readonly clock: Clock;
  readonly policy: SignaturePolicy;
}

/** S1: the root CA certificate, without any proof of who asks (CERT-003, CERT-004). */
export async function getRootCertificate({ parts }: Call<OnboardingParts>): Promise<WireResponse> {
  const { x509 } = readCertificate(await parts.handlers.getRootCertificate());
  return jsonResponse(200, { certificate: encodeCertificate(x509) });
}

/**
 * S2: the key is in the body, so the body is read before the signature is checked (erratum R-02): digest 400, Content-Type 415,
 * parse 400, members 400, certificate 400, signature 401, policy 403.
 */
export async function onboardClient(call: Call<OnboardingParts>): Promise<WireResponse> {
  const { parts, request, body, trace } = call;
  const content = told(call, () => checkContentDigest(request, body));
  checkContentType(request, ['application/json']);
  const certificate = checkCertificate(readCertificateMember(body), parts.clock);
  const { publicKey } = certificate;
  told(call, () => checkSignature(request, content, publicKey, parts.policy), publicKey);
  const decision = await parts.handlers.onboardClient({ certificate });
  if (decision.outcome !== 'declined') trace.clientId = decision.clientId;
  return respond(decision);
}

/** A check of the proof, of whose refusal a developer is told. */
function told<Value>(
  { parts, request, body }: Call<OnboardingParts>,
  check: () => Value,
  publicKey?: KeyObject,
): Value {
  try {
    return check();
  } catch (error) {
    tellRefused(parts.policy, { request, body, ...(publicKey !== undefined && { publicKey }) });
    throw error;
  }
}

function readCertificateMember(body: Uint8Array): string {
  const value: unknown = parseObject(body);
  const validate = validators.OnboardingRequest;
  if (validate(value)) return value.certificate;
  throw new Refusal('invalid-request', 400, {
    detail: 'The onboarding request is not as the contract says.',
    errors: toFieldErrors(validate.errors),
  });
}

/** Refuses a certificate that cannot be used for onboarding with 400 (ONB-004, erratum R-12), before its key is used. */
function checkCertificate(text: string, clock: Clock): Certificate {
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

function respond(decision: OnboardingDecision): WireResponse {
  if (decision.outcome === 'declined') {
    throw new Refusal('certificate-not-trusted', 403, { detail: decision.detail });
  }
  return jsonResponse(decision.outcome === 'accepted' ? 201 : 200, { clientId: decision.clientId });
}
