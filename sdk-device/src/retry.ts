import { setTimeout } from 'node:timers/promises';
import type { Clock } from '@margo-contract/protocol';
import { type FailedAttempt, retryDecision } from '@margo-contract/protocol/retry';
import { ProblemResponseError, TransportError } from './error.js';

/** Waits. Rejects with the signal's reason when the caller aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Longest wait that a timer of Node.js can hold, in milliseconds: it would take a longer one for none. */
const LONGEST_TIMER = 2_147_483_647;

export const sleep: Sleep = async (milliseconds, signal) => {
  try {
    await setTimeout(Math.min(milliseconds, LONGEST_TIMER), undefined, signal && { signal });
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  }
};

/** How often and how patiently a call is repeated. */
export interface RetryLimits {
  /** Most tries of one call, the first included; 1 for no repeat. */
  readonly maximumAttempts: number;
  /** Longest wait before a try, in milliseconds: a call that would have to wait longer ends with the last error. */
  readonly maximumWaitMilliseconds: number;
}

/** What `retry` needs of the world around it. */
export interface RetryContext extends RetryLimits {
  readonly clock: Clock;
  /** A number from 0 to below 1. */
  readonly randomNumber: () => number;
  readonly sleep: Sleep;
}

/** Four tries within some seconds; waits of up to five minutes when the WFM asks for them. */
export const DEFAULT_RETRY_LIMITS: RetryLimits = { maximumAttempts: 4, maximumWaitMilliseconds: 300_000 };

/** Failures without response, which count like a 503. A server that is not trusted is none of them. */
const WITHOUT_RESPONSE: readonly string[] = [
  'transport-failed',
  'transport-timeout',
  'transport-connection-stale',
  'transport-trust-awaited',
];

/**
 * Makes a call again while it fails with something that may pass: by `retryable`, never before Retry-After has passed,
 * with growing waits and jitter (RETRY-004 to RETRY-006, R-20).
 *
 * @param call has to sign anew each time, as every operation does
 * @throws what the last try threw, or the signal's reason
 */
export async function retry<Result>(
  call: () => Promise<Result>,
  context: RetryContext,
  signal?: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const wait = waitAfter(error, attempt, context);
      if (wait === undefined || signal?.aborted) throw error;
      await context.sleep(wait, signal);
    }
  }
}

/** Whether a call that failed may succeed later without a change on either side. */
export function mayPass(error: unknown): boolean {
  if (error instanceof ProblemResponseError) return error.retryable;
  return error instanceof TransportError && WITHOUT_RESPONSE.includes(error.code);
}

function waitAfter(error: unknown, attempt: number, context: RetryContext): number | undefined {
  const { maximumAttempts, maximumWaitMilliseconds, clock, randomNumber: random } = context;
  if (!mayPass(error) || attempt >= maximumAttempts) return undefined;
  const decision = retryDecision({ ...describe(error), attempt, random, clock });
  if (!decision.retry || decision.waitMilliseconds > maximumWaitMilliseconds) return undefined;
  return decision.waitMilliseconds;
}

function describe(error: unknown): Pick<FailedAttempt, 'status' | 'problem' | 'retryAfter'> {
  if (!(error instanceof ProblemResponseError)) return {};
  const { status, retryable, backoffStrategy, retryAfterSeconds } = error;
  return { status, problem: { retryable, backoffStrategy }, retryAfter: retryAfterSeconds?.toString() };
}
