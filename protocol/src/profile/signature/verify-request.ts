import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../clock.js';
import { VerifiedContent, verifyContentDigest } from '../../content-digest/index.js';
import { SignatureError } from '../../error/index.js';
import {
  component,
  type ReceivedSignatures,
  type RequestMessage,
  readSignatures,
  type SignatureAlgorithm,
  type SignaturePolicy,
  type VerifiedSignature,
  verifyReceivedSignature,
} from '../../message-signature/index.js';
import { PROFILE_ALGORITHMS } from './algorithms.js';

/** The time window that this interface proposes where it leaves the window open (C-06). */
export const PROPOSED_WINDOW = { maximumAgeSeconds: 300, clockSkewSeconds: 60 } as const;

/** What is demanded of the signature of a request. */
export interface RequestPolicy {
  /** Greatest age of `created` in seconds; proposed are 300. */
  readonly maximumAgeSeconds: number;
  /** How far `created` may lie in the future, in seconds; proposed are 60. */
  readonly clockSkewSeconds: number;
  readonly clock: Clock;
  /** By default those of the profile. */
  readonly algorithms?: readonly SignatureAlgorithm[];
}

/** The request whose signature is verified, with which key, against which policy. */
export interface VerifyRequestOptions {
  readonly request: RequestMessage;
  /**
   * The octets received after the header section, or what `verifyContentDigest` made of them: a server that
   * reports a wrong digest before anything else checks it first and passes the result.
   */
  readonly body?: Uint8Array | VerifiedContent | undefined;
  /** Public key of the certificate stored for the client; never chosen by `keyid`. */
  readonly key: KeyObject;
  readonly policy: RequestPolicy;
}

/** A request whose method, target URI and body come from the holder of the key. */
export interface VerifiedRequest extends VerifiedSignature {
  /** Whole seconds since 1970. */
  readonly created: number;
  /** The parameter keyid as sent; it proves nothing. */
  readonly keyId: string | undefined;
}

/** Most signatures of a request that are tried with the client's key, each of which may take two operations. */
export const MAXIMUM_TRIED_SIGNATURES = 4;

/** The digests that count in this profile. */
export const CONTENT_DIGEST_POLICY = { algorithms: ['sha-256', 'sha-512'] } as const;

/**
 * Verifies a request as the signature profile demands: the body has its
 * Content-Digest, and at least one signature is made with the key, covers method, target URI and, with a
 * body, Content-Digest, and was created within the window. Replays are not looked for.
 *
 * @throws ContentDigestError when the body is not the announced one
 * @throws SignatureError when no signature fulfils everything
 */
export function verifyRequest({ request, body, key, policy }: VerifyRequestOptions): VerifiedRequest {
  const hasBody = checkBody(request, body);
  const signaturePolicy = policyFor(hasBody, policy);
  const received = readSignatures(request);
  const errors: SignatureError[] = [];
  for (const label of received.labels) {
    const verified = attempt(received, { message: request, label, key, policy: signaturePolicy }, errors);
    if (verified !== undefined) return describe(verified);
    if (errors.filter(isMismatch).length === MAXIMUM_TRIED_SIGNATURES) break;
  }
  throw summarise(errors, received);
}

function checkBody(request: RequestMessage, body: Uint8Array | VerifiedContent | undefined): boolean {
  if (body instanceof VerifiedContent) return body.body.length > 0;
  if (body === undefined || body.length === 0) return false;
  verifyContentDigest(request.fields, body, CONTENT_DIGEST_POLICY);
  return true;
}

const COVERED_WITHOUT_BODY = [component('@method'), component('@target-uri')];
const COVERED_WITH_BODY = [...COVERED_WITHOUT_BODY, component('content-digest')];
const REQUIRED_PARAMETERS = ['created'];

function policyFor(hasBody: boolean, policy: RequestPolicy): SignaturePolicy {
  const { maximumAgeSeconds, clockSkewSeconds, clock, algorithms = PROFILE_ALGORITHMS } = policy;
  return {
    algorithms,
    maximumAgeSeconds,
    clockSkewSeconds,
    clock,
    requiredComponents: hasBody ? COVERED_WITH_BODY : COVERED_WITHOUT_BODY,
    requiredParameters: REQUIRED_PARAMETERS,
  };
}

/** Other refusals cost no operation with a key. */
function isMismatch({ code }: SignatureError): boolean {
  return code === 'signature-mismatch';
}

/** Other labels may be a proxy's: one that fails is noted, not fatal. */
function attempt(
  received: ReceivedSignatures,
  options: Parameters<typeof verifyReceivedSignature>[1],
  errors: SignatureError[],
): VerifiedSignature | undefined {
  try {
    return verifyReceivedSignature(received, options);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    errors.push(error);
    return undefined;
  }
}

function describe(verified: VerifiedSignature): VerifiedRequest {
  const { label, components, parameters, algorithm, signature, signatureBase } = verified;
  const { created = 0, keyid: keyId } = parameters;
  return { label, components, parameters, algorithm, signature, signatureBase, created, keyId };
}

function summarise(errors: readonly SignatureError[], { labels }: ReceivedSignatures): SignatureError {
  const [first, ...others] = errors;
  if (first === undefined) return new SignatureError('signature-absent', 'The request carries no signature');
  if (others.length === 0) return first;
  const reasons = errors.map((error, index) => `${labels[index]}: ${error.message}`).join('; ');
  return new SignatureError(first.code, `None of ${labels.length} signatures counts: ${reasons}`, {
    cause: new AggregateError(errors),
  });
}
