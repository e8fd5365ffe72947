import type { Clock } from '../clock.js';
import { parseHttpDate } from './http-date.js';

/** Longest wait that is believed: a day, in milliseconds. Longer ones would let one answer silence a device. */
export const MAXIMUM_RETRY_AFTER_MILLISECONDS = 86_400_000;

/**
 * How long Retry-After asks to wait, in milliseconds from now (RFC 9110 §10.2.3): a number of seconds, or an HTTP
 * date. A date that has passed gives 0, and no wait is longer than a day. Never throws: what nobody can read counts
 * as absent.
 *
 * @param value the field's value
 * @param clock where the device's clock may be wrong, one that tells the Date of the same answer
 * @returns undefined when the field is absent or cannot be read
 */
export function parseRetryAfter(value: string | null | undefined, clock: Clock): number | undefined {
  const text = value?.replace(/^[ \t]+|[ \t]+$/g, '') ?? '';
  if (/^\d+$/.test(text)) return bounded(Number(text) * 1000);
  const now = clock();
  const until = parseHttpDate(text, now);
  return until === undefined ? undefined : bounded(until - now.getTime());
}

function bounded(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), MAXIMUM_RETRY_AFTER_MILLISECONDS);
}
