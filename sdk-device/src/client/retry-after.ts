import type { Clock } from '@margo-contract/protocol';
import { parseRetryAfter } from '@margo-contract/protocol/retry';
import { readHttpDate } from './http-date.js';

/**
 * The whole seconds that Retry-After asks to wait (RFC 9110 §10.2.3). A date is counted from the Date of the same answer,
 * so that a wrong clock of the device does not matter; without one, from the device's clock.
 *
 * @returns undefined when the field is absent or cannot be read
 */
export function readRetryAfter(headers: Headers, clock: Clock): number | undefined {
  const date = readHttpDate(headers.get('date'));
  const milliseconds = parseRetryAfter(
    headers.get('retry-after'),
    date === undefined ? clock : () => new Date(date),
  );
  return milliseconds === undefined ? undefined : Math.ceil(milliseconds / 1000);
}
