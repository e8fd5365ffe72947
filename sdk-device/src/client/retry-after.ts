import type { Clock } from '@margo-contract/protocol';
import { readHttpDate } from './http-date.js';

/** Longest wait that is believed, in seconds: a day. Longer ones would let one answer silence a device. */
const MAXIMUM_SECONDS = 86_400;

/**
 * The whole seconds that Retry-After asks to wait (RFC 9110 §10.2.3). A date is counted from the Date of the same answer,
 * so that a wrong clock of the device does not matter; without one, from the device's clock.
 *
 * @returns undefined when the field is absent or cannot be read
 */
export function readRetryAfter(headers: Headers, clock: Clock): number | undefined {
  const text = headers.get('retry-after') ?? '';
  const now = readHttpDate(headers.get('date')) || clock().getTime();
  const seconds = /^\d+$/.test(text) ? Number(text) : (readHttpDate(text) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), MAXIMUM_SECONDS);
}
