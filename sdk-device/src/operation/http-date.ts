import type { Clock } from '@margo-contract/protocol';

/** The three forms that recipients have to read; what stands before the time of day is left to the engine. */
const FORM = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d( GMT| \d{4})$/;

/** Milliseconds since 1970 of an HTTP date (RFC 9110 §5.6.7); NaN for anything else. */
export function readHttpDate(text: string | null): number {
  const date = FORM.exec(text ?? '')?.[0] ?? '';
  return Date.parse(date.replace(/ \d{4}$/, '$& GMT'));
}

/** Longest wait that is believed, in seconds: a day. Longer ones would let one response silence a device. */
const MAXIMUM_SECONDS = 86_400;

/**
 * The whole seconds that Retry-After asks to wait (RFC 9110 §10.2.3). A date is counted from the Date of the same response,
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
