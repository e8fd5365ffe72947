import type { Clock } from '@margo-contract/protocol';

/** Longest wait that is believed, in seconds: a day. */
const MAXIMUM_SECONDS = 86_400;

/**
 * The whole seconds that Retry-After asks to wait (RFC 9110 §10.2.3). A date is counted from the Date of the same answer,
 * so that a wrong clock of the device does not matter; without one, from the device's clock.
 *
 * @returns undefined when the field is absent or cannot be read
 */
export function readRetryAfter(headers: Headers, clock: Clock): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return limit(Number(value));
  const until = readDate(value);
  if (until === undefined) return undefined;
  const now = readDate(headers.get('date') ?? '') ?? clock().getTime();
  return limit(Math.ceil((until - now) / 1000));
}

/** Milliseconds of an HTTP date in the preferred form (RFC 9110 §5.6.7). */
function readDate(text: string): number | undefined {
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text.trim());
  const milliseconds = isDate ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function limit(seconds: number): number {
  return Math.min(Math.max(seconds, 0), MAXIMUM_SECONDS);
}
