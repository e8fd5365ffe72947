import type { Clock } from '../clock.js';
import type { BackoffStrategy, Problem } from '../problem/index.js';
import { MAXIMUM_RETRY_AFTER_MILLISECONDS, parseRetryAfter } from './retry-after.js';

/** A request that failed. */
export interface FailedAttempt {
  /** Status code of the response; undefined when there was none, which counts like 503. */
  readonly status?: number | undefined;
  /** The problem object of the response, as `parseProblem` reads it. */
  readonly problem?: Pick<Problem, 'retryable' | 'backoffStrategy' | 'retryAfterSeconds'> | undefined;
  /** Value of the field Retry-After. */
  readonly retryAfter?: string | null | undefined;
  /** How often the request was tried: 1 after the first time. */
  readonly attempt: number;
  /** A random number from 0 to below 1: `Math.random`, save in tests. */
  readonly random: () => number;
  readonly clock: Clock;
}

/** Whether the same request may be sent again, and how long to wait before. */
export type RetryDecision =
  | { readonly retry: false }
  | { readonly retry: true; readonly waitMilliseconds: number };

/** The numbers that this interface proposes where it sets none. */
export const PROPOSED_BACKOFF = {
  factor: 2,
  firstWaitMilliseconds: 1000,
  /** Growth ends here; jitter comes on top, and a longer wait that the server asks for is kept. */
  maximumWaitMilliseconds: 300_000,
  /** Greatest share by which a wait is made longer or shorter at random. */
  jitter: 0.2,
} as const;

const RETRYABLE_STATUSES: readonly number[] = [429, 500, 503];

/**
 * Decides by `retryable` whether a failed request is sent again, and by Retry-After, `backoffStrategy` and the number
 * of tries when (RETRY-004 to RETRY-006). The field Retry-After counts before the member `retryAfterSeconds`; jitter
 * never shortens a wait that it gave. Never throws.
 *
 * A response that is not retryable may carry Retry-After as well: it delays the next regular poll, see
 * `parseRetryAfter`.
 */
export function retryDecision(failed: FailedAttempt): RetryDecision {
  const { status = 503, problem = {}, retryAfter, attempt, random, clock } = failed;
  const isRetryableStatus = RETRYABLE_STATUSES.includes(status);
  if (!(problem.retryable ?? isRetryableStatus)) return { retry: false };

  const asked = parseRetryAfter(retryAfter, clock);
  const first = Math.max(asked ?? advised(problem.retryAfterSeconds), PROPOSED_BACKOFF.firstWaitMilliseconds);
  const strategy = problem.backoffStrategy ?? (isRetryableStatus ? 'exponential' : 'none');
  const wait = spaced(first, strategy, attempt);
  return { retry: true, waitMilliseconds: Math.ceil(wait * jitter(random(), asked !== undefined)) };
}

/** The member counts for nothing when it is not a length of time. */
function advised(seconds = 0): number {
  return seconds > 0 ? Math.min(seconds * 1000, MAXIMUM_RETRY_AFTER_MILLISECONDS) : 0;
}

/** `none` says that waits do not grow, not that there are none: a request is never repeated at once. */
function spaced(first: number, strategy: BackoffStrategy, attempt: number): number {
  if (strategy !== 'exponential') return first;
  const { factor, maximumWaitMilliseconds } = PROPOSED_BACKOFF;
  return Math.max(first, Math.min(first * factor ** (attempt - 1), maximumWaitMilliseconds));
}

function jitter(random: number, onlyLonger: boolean): number {
  return 1 + PROPOSED_BACKOFF.jitter * (onlyLonger ? random : 2 * random - 1);
}
