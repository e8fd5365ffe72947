import { backoffStrategies } from '@margo-contract/generated/problem-types';
import { type ErrorCode, MargoError } from '@margo-contract/protocol/error';
import type { BackoffStrategy, Problem } from '@margo-contract/protocol/problem';

type CodeOf<Subject extends string> = Extract<ErrorCode, `${Subject}-${string}`>;

/** A root URL that cannot be that of a WFM. */
export class EndpointError extends MargoError<CodeOf<'endpoint'>> {
  override readonly name = 'EndpointError';
}

/** Trust anchors that cannot be used. */
export class TrustError extends MargoError<CodeOf<'trust'>> {
  override readonly name = 'TrustError';
}

/** No response: the server is not trusted, not reachable, too slow, or talks no HTTP. */
export class TransportError extends MargoError<CodeOf<'transport'>> {
  override readonly name = 'TransportError';
}

/** A request that was refused before anything was sent. */
export class RequestError extends MargoError<CodeOf<'request'>> {
  override readonly name = 'RequestError';
}

/** The code of a response that breaks the contract. */
export type ResponseCode = CodeOf<'response-unusable'>;

/** A response that breaks the contract; nothing of it may be used. */
export class ResponseError extends MargoError<ResponseCode> {
  override readonly name = 'ResponseError';
}

/** A key or certificate with which the device cannot sign. */
export class IdentityError extends MargoError<CodeOf<'identity'>> {
  override readonly name = 'IdentityError';
}

/** What an identity service responds cannot be used, or what was kept of it. */
export class MisError extends MargoError<CodeOf<'mis'>> {
  override readonly name = 'MisError';
}

/** State that cannot be read or stored. */
export class StateError extends MargoError<CodeOf<'state'>> {
  override readonly name = 'StateError';
}

/** A call that comes too early in the life of the device. */
export class DeviceError extends MargoError<CodeOf<'device'>> {
  override readonly name = 'DeviceError';
}

/** The code of an error that a problem of the WFM stands behind. */
export type ProblemResponseCode = Exclude<CodeOf<'response'>, ResponseCode>;

/** What a response with an error said besides its problem. */
export interface ProblemResponseFacts {
  readonly retryAfterSeconds?: number | undefined;
  /** The first octets of a body that is no problem object. */
  readonly body?: string | undefined;
  /** What the people who run the device may look at. */
  readonly hint?: string | undefined;
}

/** Longest text of a WFM that goes into a message, in characters. */
const MAXIMUM_TEXT = 200;

/**
 * The WFM responded with an error. Decide by `code`, or by `problem.type` for types that have no code here; for an unknown
 * type by `status` (ERR-005, ERR-006). Everything in `problem` is what the WFM wrote, not checked beyond its types.
 */
export class ProblemResponseError extends MargoError<ProblemResponseCode> {
  override readonly name = 'ProblemResponseError';
  readonly problem: Problem;
  /** HTTP status of the response. */
  readonly status: number;
  /** Whether the same request may be sent again (RETRY-005). */
  readonly retryable: boolean;
  /** How waits between tries develop. */
  readonly backoffStrategy: BackoffStrategy;
  /** Seconds to wait before the next try: of Retry-After, else of the problem (RETRY-004, RETRY-006). */
  readonly retryAfterSeconds: number | undefined;
  /** The first 500 octets of a body that is no problem object; undefined when it is one, or there is no body. */
  readonly body: string | undefined;

  constructor(code: ProblemResponseCode, problem: Problem, facts: ProblemResponseFacts = {}) {
    super(code, describe(problem, facts));
    const fallback = backoffStrategies[problem.status];
    this.problem = problem;
    this.status = problem.status;
    this.retryable = problem.retryable ?? fallback !== undefined;
    this.backoffStrategy = problem.backoffStrategy ?? fallback ?? 'none';
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.body = facts.body;
  }
}

/** Messages end up in logs: no line breaks, no control or formatting characters of a peer, no end of text. */
function describe({ status, title, detail }: Problem, { hint, body = '' }: ProblemResponseFacts): string {
  const texts = [title, detail ?? body].map((text) =>
    text.slice(0, MAXIMUM_TEXT).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' '),
  );
  const message = `The WFM responded with ${status}: ${texts.filter(Boolean).join(': ')}`;
  return hint === undefined ? message : `${message} (${hint})`;
}
