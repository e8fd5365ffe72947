import { backoffStrategies } from '@margo-contract/generated/problem-types';
import { type ErrorCode, MargoError } from '@margo-contract/protocol/error';
import type { BackoffStrategy, Problem } from '@margo-contract/protocol/problem';

/** The code of an error that an answer of the WFM stands behind. */
export type ProblemResponseCode = Extract<ErrorCode, `response-${string}`>;

/** Longest text of a WFM that goes into a message, in characters. */
const MAXIMUM_TEXT = 200;

/**
 * The WFM answered with an error. Decide by `code`, or by `problem.type` for types that have no code here; for an unknown
 * type by `status` (ERR-005, ERR-006). Everything in `problem` is what the WFM wrote, not checked beyond its types.
 */
export class ProblemResponseError extends MargoError<ProblemResponseCode> {
  override readonly name = 'ProblemResponseError';
  readonly problem: Problem;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Whether the same request may be sent again (RETRY-005). */
  readonly retryable: boolean;
  /** How waits between tries develop. */
  readonly backoffStrategy: BackoffStrategy;
  /** Seconds to wait before the next try: of Retry-After, else of the problem (RETRY-004, RETRY-006). */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemResponseCode, problem: Problem, retryAfterSeconds: number | undefined) {
    super(code, describe(problem));
    const fallback = backoffStrategies[problem.status];
    this.problem = problem;
    this.status = problem.status;
    this.retryable = problem.retryable ?? fallback !== undefined;
    this.backoffStrategy = problem.backoffStrategy ?? fallback ?? 'none';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Messages end up in logs: no line breaks, no control or formatting characters of a peer, no end of text. */
function describe({ status, title, detail }: Problem): string {
  const texts = [title, detail ?? ''].map((text) =>
    text.slice(0, MAXIMUM_TEXT).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' '),
  );
  return `The WFM answered ${status}: ${texts.filter(Boolean).join(': ')}`;
}
