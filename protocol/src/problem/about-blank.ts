import { STATUS_CODES } from 'node:http';
import { type AboutBlank, aboutBlank } from '@margo-contract/generated/problem-types';
import type { BackoffStrategy } from './problem.js';

/** The members of a problem that say whether and how to try again. */
export interface RetryMembers {
  readonly retryable: boolean;
  readonly backoffStrategy: BackoffStrategy;
}

const BY_STATUS: ReadonlyMap<number, AboutBlank> = new Map(
  Object.values(aboutBlank).map((entry) => [entry.status, entry]),
);

/**
 * The reason phrase of a status code, the title of an `about:blank` problem (RFC 9457 §4.2.1). Where Node
 * still has a phrase that RFC 9110 renamed, the contract's counts.
 */
export function reasonPhrase(status: number): string {
  return BY_STATUS.get(status)?.title ?? STATUS_CODES[status] ?? 'Unknown Status';
}

/** What a status means for repeats where a problem does not say: only 429, 500 and 503 may be repeated. */
export function retryMembersOf(status: number): RetryMembers {
  const { retryable = false, backoffStrategy = 'none' } = BY_STATUS.get(status) ?? {};
  return { retryable, backoffStrategy };
}
