import { ProblemResponseError } from '@margo-contract/sdk-device';

/** How long the WFM told the device to wait, in milliseconds (RETRY-004); 0 when it did not. */
export function askedWait(failure: unknown): number {
  return failure instanceof ProblemResponseError ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
}
