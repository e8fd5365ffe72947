import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';

/** One request of a device with its response. */
export interface Exchange {
  /** From 1, in the order of the responses. */
  readonly sequence: number;
  readonly at: Date;
  readonly durationMilliseconds: number;
  readonly request: Pick<WireRequest, 'method' | 'target' | 'fields'>;
  /** What was read of the body. */
  readonly requestBody: Uint8Array;
  readonly response: Pick<WireResponse, 'status' | 'headers'>;
  readonly responseBody: Uint8Array;
  /** `operationId` of the contract, when the path names one. */
  readonly operation?: string;
  readonly clientId?: string;
  /** The doctor's words about a refused signature or digest; they come a moment after the exchange. */
  explanation?: readonly string[];
}

/** How much is kept; the oldest goes first. */
export interface TrafficLimits {
  readonly maximumExchanges: number;
  /** Octets of headers and bodies together. */
  readonly maximumOctets: number;
}

const TRAFFIC_LIMITS: TrafficLimits = { maximumExchanges: 500, maximumOctets: 8_388_608 };
/** Octets of one body that are kept. */
const MAXIMUM_BODY = 262_144;
/** How long somebody who looks counts as looking, in milliseconds. */
const LOOKING_MILLISECONDS = 60_000;

/** The exchanges of late, for those who look. Nothing is kept unless someone does, refused signatures and digests excepted. */
export class Traffic {
  readonly #limits: TrafficLimits;
  readonly #now: () => number;
  readonly #exchanges: Exchange[] = [];
  readonly #waiting = new Set<() => void>();
  #octets = 0;
  #sequence = 0;
  #change = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds, from any start */
  constructor(limits: TrafficLimits = TRAFFIC_LIMITS, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts what was added or explained: a reader that has seen this much has seen all. */
  get change(): number {
    return this.#change;
  }

  get isWatched(): boolean {
    return this.#now() - this.#lookedAt < LOOKING_MILLISECONDS;
  }

  /** What is kept, oldest first. */
  list(): readonly Exchange[] {
    this.#lookedAt = this.#now();
    return this.#exchanges;
  }

  add(exchange: Omit<Exchange, 'sequence'>): Exchange {
    this.#sequence++;
    const { requestBody, responseBody } = exchange;
    const kept = {
      ...exchange,
      sequence: this.#sequence,
      requestBody: requestBody.subarray(0, MAXIMUM_BODY),
      responseBody: responseBody.subarray(0, MAXIMUM_BODY),
    };
    this.#exchanges.push(kept);
    this.#octets += octetsOf(kept);
    while (this.#isTooMuch()) this.#octets -= octetsOf(this.#exchanges.shift());
    this.#tell();
    return kept;
  }

  explain(exchange: Exchange, lines: readonly string[]): void {
    exchange.explanation = lines;
    this.#tell();
  }

  /** Resolves as soon as there is more than was seen, at the latest after a while, and when the signal says so. */
  wait(seen: number, milliseconds: number): Promise<void> {
    this.#lookedAt = this.#now();
    if (seen !== this.#change) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      timer.unref();
      this.#waiting.add(done);
    });
  }

  /** Lets everyone go who waits. */
  close(): void {
    for (const done of this.#waiting) done();
  }

  #isTooMuch(): boolean {
    const { maximumExchanges, maximumOctets } = this.#limits;
    return (
      this.#exchanges.length > maximumExchanges ||
      (this.#octets > maximumOctets && this.#exchanges.length > 1)
    );
  }

  #tell(): void {
    this.#change++;
    for (const done of this.#waiting) done();
  }
}

function octetsOf(exchange: Exchange | undefined): number {
  if (exchange === undefined) return 0;
  const { request, requestBody, responseBody } = exchange;
  const fields = request.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return request.target.length + fields + requestBody.length + responseBody.length;
}
