import type { Clock } from '@margo-contract/protocol';
import { Refusal } from '../response/refusal.js';

/** How often one caller may ask. */
export interface RateLimit {
  /** Requests that are given back each second; may be a fraction. */
  readonly requestsPerSecond: number;
  /** Requests that may come at once after a pause. */
  readonly burst: number;
  /** Callers that are kept in mind, 100,000 unless given; with more, the one that was silent longest is forgotten. */
  readonly maximumCallers?: number;
}

interface Bucket {
  readonly tokens: number;
  readonly atMilliseconds: number;
}

const DEFAULT_MAXIMUM_CALLERS = 100_000;

/** A token bucket for each caller. It is full at first, and each request takes a token. */
export class TokenBuckets {
  /** In the order of the last request: the first was silent longest. */
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: Required<RateLimit>;
  readonly #now: () => number;

  /** @throws RangeError when the limit would let no request in */
  constructor(limit: RateLimit, clock: Clock) {
    const { requestsPerSecond, burst, maximumCallers = DEFAULT_MAXIMUM_CALLERS } = limit;
    if (!(requestsPerSecond > 0 && burst >= 1 && maximumCallers >= 1)) {
      throw new RangeError(
        'A rate limit needs requestsPerSecond above 0, burst and maximumCallers of 1 or more',
      );
    }
    this.#limit = { requestsPerSecond, burst, maximumCallers };
    this.#now = () => clock().getTime();
  }

  /** Number of callers in mind. */
  get size(): number {
    return this.#buckets.size;
  }

  /**
   * Takes a token of the caller.
   *
   * @returns 0 when there was one, else after how many whole seconds there will be
   */
  take(caller: string): number {
    const now = this.#now();
    const tokens = this.#tokensOf(caller, now);
    const isEnough = tokens >= 1;
    this.#buckets.delete(caller);
    this.#forget(now);
    this.#buckets.set(caller, { tokens: isEnough ? tokens - 1 : tokens, atMilliseconds: now });
    return isEnough ? 0 : Math.max(1, Math.ceil((1 - tokens) / this.#limit.requestsPerSecond));
  }

  #tokensOf(caller: string, now: number): number {
    const bucket = this.#buckets.get(caller);
    return bucket === undefined ? this.#limit.burst : this.#refilled(bucket, now);
  }

  /** A clock that was set back gives nothing and takes nothing. */
  #refilled({ tokens, atMilliseconds }: Bucket, now: number): number {
    const gained = (Math.max(0, now - atMilliseconds) / 1000) * this.#limit.requestsPerSecond;
    return Math.min(this.#limit.burst, tokens + gained);
  }

  /** A full bucket is as good as none. */
  #forget(now: number): void {
    for (const [caller, bucket] of this.#buckets) {
      const isFull = this.#refilled(bucket, now) >= this.#limit.burst;
      if (!isFull && this.#buckets.size < this.#limit.maximumCallers) return;
      this.#buckets.delete(caller);
    }
  }
}

/** Why the WFM takes no request right now. */
export interface Unavailability {
  /** 503 for maintenance or overload, 429 when this caller asks too often. */
  readonly status: 429 | 503;
  readonly retryAfterSeconds: number;
  readonly detail: string;
}

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

/** Refuses a caller that asks too often with 429 (RETRY-001). */
export function checkRate(buckets: TokenBuckets, caller: string): void {
  const retryAfterSeconds = buckets.take(caller);
  if (retryAfterSeconds === 0) return;
  const detail = `Too many requests. The next one is taken in ${retryAfterSeconds} s.`;
  checkAvailability({ status: 429, retryAfterSeconds, detail });
}
