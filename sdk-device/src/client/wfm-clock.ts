import type { Clock } from '@margo-contract/protocol';
import { readHttpDate } from './http-date.js';

/** Smallest change that is worth another try, in milliseconds: Date has no fractions, and the way took time too. */
const SMALLEST_CHANGE = 5000;

/**
 * Farthest from the device's own clock that a WFM may lead it, in milliseconds: a day. It covers wrong time zones and
 * drift, while nobody can collect signatures for next year.
 */
const GREATEST_OFFSET = 86_400_000;

/** The clock of the device, set right by the WFM's where the two disagree (facts 4.5). */
export interface WfmClock {
  /** The time to put into signatures. */
  readonly now: Clock;
  /**
   * Takes over the time of an answer's Date.
   *
   * @returns whether that changed the time so much that a signature may be accepted now that was not before
   */
  adjust(headers: Headers): boolean;
}

export function createWfmClock(clock: Clock): WfmClock {
  let offset = 0;
  return {
    now: () => new Date(clock().getTime() + offset),
    adjust(headers) {
      // NaN without a date: then no comparison holds.
      const next = readHttpDate(headers.get('date')) - clock().getTime();
      const isWorthATry = Math.abs(next - offset) >= SMALLEST_CHANGE && Math.abs(next) <= GREATEST_OFFSET;
      if (isWorthATry) offset = next;
      return isWorthATry;
    },
  };
}
