import { ProblemResponseError } from './error.js';
import type { CallOptions } from './operation/security-profile.js';
import { mayPass, type Sleep } from './retry.js';

export interface ApprovalOptions extends CallOptions {
  /** Time between two tries, in milliseconds: that between two polls. */
  readonly every: number;
  /** Is told each time that the device goes on waiting, and why: the people on both sides may have something to do. */
  readonly onWaiting?: (reason: unknown) => void;
}

/** What people change at the WFM: they approve the certificate, or remove it when its clientId is lost. */
const UP_TO_PEOPLE: readonly string[] = ['response-certificate-not-trusted', 'response-certificate-known'];

/**
 * Calls until the WFM has approved the client, through outages too.
 *
 * @throws what the call throws, when waiting does not help; the signal's reason
 */
export async function untilApproved(
  onboard: () => Promise<string>,
  { every, onWaiting, signal }: ApprovalOptions,
  sleep: Sleep,
): Promise<string> {
  for (;;) {
    try {
      return await onboard();
    } catch (error) {
      if (!isWorthWaiting(error)) throw error;
      onWaiting?.(error);
      await sleep(Math.max(every, askedWait(error)), signal);
    }
  }
}

export function isWorthWaiting(error: unknown): boolean {
  const isUpToPeople = error instanceof ProblemResponseError && UP_TO_PEOPLE.includes(error.code);
  return isUpToPeople || mayPass(error);
}

/** Retry-After delays the next try after a response that is not retryable, too. */
function askedWait(error: unknown): number {
  const seconds = error instanceof ProblemResponseError ? error.retryAfterSeconds : undefined;
  return (seconds ?? 0) * 1000;
}
