import { Histogram } from './histogram.js';
import { Timeline } from './timeline.js';

/** How the responses were distributed. */
export interface Responses {
  readonly '2xx': number;
  readonly '304': number;
  readonly '4xx': number;
  readonly '5xx': number;
}

/** Told what became of each request. */
export interface RequestObserver {
  /** @param milliseconds from when it was sent */
  responded(status: number, milliseconds: number): void;
  unanswered(): void;
}

const MICROSECONDS = 1000;

/** Counts requests, and remembers how long they and the turns of devices took. */
export class Figures implements RequestObserver {
  readonly #responses = { '2xx': 0, '304': 0, '4xx': 0, '5xx': 0 };
  /** From when a turn was due to its end, in microseconds. */
  readonly latency = new Histogram();
  /** From when a request was sent to its response, in microseconds. */
  readonly service = new Histogram();
  /** The latency since it was cleared last. */
  readonly recentLatency = new Histogram();
  readonly timeline: Timeline;
  #unanswered = 0;
  #overdue = 0;
  #handshakes = 0;

  /** @param now milliseconds that only grow */
  constructor(now: () => number) {
    this.timeline = new Timeline(now);
  }

  responded(status: number, milliseconds: number): void {
    this.#responses[groupOf(status)] += 1;
    this.service.record(milliseconds * MICROSECONDS);
    this.timeline.count(status >= 400 ? 'refused' : 'served');
  }

  unanswered(): void {
    this.#unanswered += 1;
    this.timeline.count('failed');
  }

  /** A connection was opened. */
  connected(): void {
    this.#handshakes += 1;
  }

  /** A turn was left out, because the device's last one was not over. */
  leftOut(): void {
    this.#overdue += 1;
  }

  /** A turn took so many milliseconds, from when it was due. */
  took(milliseconds: number): void {
    this.latency.record(milliseconds * MICROSECONDS);
    this.recentLatency.record(milliseconds * MICROSECONDS);
    this.timeline.took(milliseconds * MICROSECONDS);
  }

  get responses(): Responses {
    return { ...this.#responses };
  }

  /** Requests without any response. */
  get failed(): number {
    return this.#unanswered;
  }

  get turnsLeftOut(): number {
    return this.#overdue;
  }

  /** Connections that were opened. */
  get handshakes(): number {
    return this.#handshakes;
  }

  get requests(): number {
    return Object.values(this.#responses).reduce((sum, count) => sum + count, this.#unanswered);
  }
}

function groupOf(status: number): keyof Responses {
  if (status === 304) return '304';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : '2xx';
}
