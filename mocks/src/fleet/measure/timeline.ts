import { Histogram } from './histogram.js';
import { readHistogram, writeHistogram } from './histogram-text.js';

/** What happened to requests in one interval of a run. */
export interface TimelinePoint {
  /** Responses with a status below 400. */
  readonly served: number;
  /** Responses with 4xx or 5xx. */
  readonly refused: number;
  /** Requests without any response. */
  readonly failed: number;
  /** Microseconds from when turns were due to their end, with one significant digit; see `writeHistogram`. */
  readonly latency: string;
}

/** A run in intervals of the same length. */
export interface TimelineRecord {
  readonly intervalSeconds: number;
  readonly points: readonly TimelinePoint[];
}

interface Interval {
  served: number;
  refused: number;
  failed: number;
  readonly latency: Histogram;
}

/** Most intervals of a record: twice as many are put together by twos. */
export const MAXIMUM_POINTS = 300;

/** Remembers what happened when. However long a run is, the record has only so many intervals. */
export class Timeline {
  readonly #now: () => number;
  readonly #start: number;
  readonly #intervals: Interval[] = [];
  #seconds = 1;

  /** @param now milliseconds that only grow */
  constructor(now: () => number) {
    this.#now = now;
    this.#start = now();
  }

  count(what: 'served' | 'refused' | 'failed'): void {
    this.#current()[what] += 1;
  }

  /** @param microseconds of one turn that is over */
  took(microseconds: number): void {
    this.#current().latency.record(microseconds);
  }

  record(): TimelineRecord {
    const points = this.#intervals.map(({ latency, ...counts }) => ({
      ...counts,
      latency: writeHistogram(latency),
    }));
    return { intervalSeconds: this.#seconds, points };
  }

  #current(): Interval {
    const at = Math.max(0, Math.floor((this.#now() - this.#start) / (1000 * this.#seconds)));
    if (at >= 2 * MAXIMUM_POINTS) {
      this.#halve();
      return this.#current();
    }
    while (this.#intervals.length <= at) this.#intervals.push(emptyInterval());
    return this.#intervals[at] ?? emptyInterval();
  }

  #halve(): void {
    this.#intervals.splice(0, this.#intervals.length, ...byTwos(this.#intervals));
    this.#seconds *= 2;
  }
}

/** Puts records of runs that began at the same time into one. @throws RangeError for what is no record */
export function mergeTimelines(records: readonly TimelineRecord[]): TimelineRecord {
  const intervalSeconds = Math.max(...records.map((record) => record.intervalSeconds));
  const merged: Interval[] = [];
  for (const record of records) {
    for (const [at, interval] of coarsen(record, intervalSeconds).entries()) {
      merged[at] = sum(merged[at] ?? emptyInterval(), interval);
    }
  }
  return {
    intervalSeconds,
    points: merged.map(({ latency, ...counts }) => ({ ...counts, latency: writeHistogram(latency) })),
  };
}

function coarsen({ intervalSeconds, points }: TimelineRecord, wanted: number): Interval[] {
  let intervals = points.map(({ latency, ...counts }) => ({ ...counts, latency: readHistogram(latency) }));
  for (let seconds = intervalSeconds; seconds < wanted; seconds *= 2) intervals = byTwos(intervals);
  return intervals;
}

function byTwos(intervals: readonly Interval[]): Interval[] {
  const pairs = Array.from({ length: Math.ceil(intervals.length / 2) }, (_, pair) => 2 * pair);
  return pairs.map((at) => sum(intervals[at] ?? emptyInterval(), intervals[at + 1] ?? emptyInterval()));
}

function sum(one: Interval, other: Interval): Interval {
  const latency = new Histogram(1);
  latency.add(one.latency);
  latency.add(other.latency);
  return {
    served: one.served + other.served,
    refused: one.refused + other.refused,
    failed: one.failed + other.failed,
    latency,
  };
}

function emptyInterval(): Interval {
  return { served: 0, refused: 0, failed: 0, latency: new Histogram(1) };
}
