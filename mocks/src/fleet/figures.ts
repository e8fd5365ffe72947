import { createHistogram, type Histogram } from 'node:perf_hooks';
import type { RequestObserver } from './connections.js';

/** How the answers were distributed. */
export interface Answers {
  readonly '2xx': number;
  readonly '304': number;
  readonly '4xx': number;
  readonly '5xx': number;
}

/** Latencies in milliseconds; 0 as long as there is none. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const MICROSECONDS = 1000;

/** Counts requests, and remembers how long turns took. */
export class Figures implements RequestObserver {
  readonly #answers = { '2xx': 0, '304': 0, '4xx': 0, '5xx': 0 };
  readonly #latencies = createHistogram();
  readonly #recentLatencies = createHistogram();
  #unanswered = 0;
  #overdue = 0;

  answered(status: number): void {
    this.#answers[groupOf(status)] += 1;
  }

  unanswered(): void {
    this.#unanswered += 1;
  }

  /** A turn was left out, because the device's last one was not over. */
  leftOut(): void {
    this.#overdue += 1;
  }

  /** A turn took so many milliseconds, from when it was due. */
  took(milliseconds: number): void {
    const microseconds = Math.max(1, Math.round(milliseconds * MICROSECONDS));
    this.#latencies.record(microseconds);
    this.#recentLatencies.record(microseconds);
  }

  get answers(): Answers {
    return { ...this.#answers };
  }

  /** Requests without any answer. */
  get failed(): number {
    return this.#unanswered;
  }

  get turnsLeftOut(): number {
    return this.#overdue;
  }

  get requests(): number {
    return Object.values(this.#answers).reduce((sum, count) => sum + count, this.#unanswered);
  }

  get latency(): Latency {
    return latencyOf(this.#latencies);
  }

  /** The latency since this was asked for last. */
  takeRecentLatency(): Latency {
    const latency = latencyOf(this.#recentLatencies);
    this.#recentLatencies.reset();
    return latency;
  }
}

function groupOf(status: number): keyof Answers {
  if (status === 304) return '304';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : '2xx';
}

function latencyOf(histogram: Histogram): Latency {
  if (histogram.count === 0) return { p50: 0, p99: 0, max: 0 };
  const [p50, p99, max] = [histogram.percentile(50), histogram.percentile(99), histogram.max];
  return { p50: p50 / MICROSECONDS, p99: p99 / MICROSECONDS, max: max / MICROSECONDS };
}
