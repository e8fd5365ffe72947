import type { BackoffStrategy } from './problem.js';

export interface RetryMembers {
  readonly retryable: boolean;
  readonly backoffStrategy: BackoffStrategy;
}

const RETRYABLE_STATUS: ReadonlySet<number> = new Set([429, 500, 503]);

/** What a status means for repeats where the problem does not say: only 429, 500 and 503 may be repeated. */
export function retryMembersOf(status: number): RetryMembers {
  return retryMembers(RETRYABLE_STATUS.has(status));
}

/** The members that go with `retryable`: exponential back-off or none. */
export function retryMembers(retryable: boolean): RetryMembers {
  return { retryable, backoffStrategy: retryable ? 'exponential' : 'none' };
}
