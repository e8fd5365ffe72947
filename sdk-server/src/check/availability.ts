import { Refusal } from '../answer/refusal.js';
import type { Unavailability } from '../options.js';

/** Refuses with 429 or 503 while the WFM takes no requests (RETRY-001). */
export function checkAvailability(unavailability: Unavailability | undefined): void {
  if (unavailability === undefined) return;
  const { status, detail, retryAfterSeconds } = unavailability;
  throw new Refusal('about:blank', status, {
    detail,
    retryAfterSeconds,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}
