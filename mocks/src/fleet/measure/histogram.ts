/** Percentiles and the like; 0 as long as nothing was recorded. */
export interface Distribution {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Greatest value that is told from others: an hour, in microseconds. Greater ones count as it. */
export const HIGHEST = 3_600_000_000;

/**
 * Counts whole values in the layout of HdrHistogram: each value is kept with so many significant digits, so that a percentile is exact
 * to those whether it is of microseconds or minutes. Counts of several histograms of the same digits add up to those of all values.
 */
export class Histogram {
  readonly digits: 1 | 3;
  /** Counters from the least value to the greatest. */
  readonly counts: Float64Array;
  /** Half as many counters as a bucket has, as a power of two. */
  readonly #halfBits: number;
  #total = 0;

  constructor(digits: 1 | 3 = 3) {
    this.digits = digits;
    this.#halfBits = digits === 3 ? 10 : 4;
    this.counts = new Float64Array(this.#indexOf(HIGHEST) + 1);
  }

  get total(): number {
    return this.#total;
  }

  record(value: number): void {
    const whole = Math.min(HIGHEST, Math.max(0, Math.round(value)));
    this.addCount(this.#indexOf(whole), 1);
  }

  /** Adds to the counter at an index. */
  addCount(index: number, count: number): void {
    this.counts[index] = (this.counts[index] ?? 0) + count;
    this.#total += count;
  }

  /** Adds what another histogram of the same digits counted. */
  add(other: Histogram): void {
    if (other.digits !== this.digits) throw new TypeError('Histograms of different digits do not add up');
    for (const [index, count] of other.counts.entries()) if (count > 0) this.addCount(index, count);
  }

  clear(): void {
    this.counts.fill(0);
    this.#total = 0;
  }

  /** The greatest value that counts as equal to the one at a percentile from 0 to 100. */
  percentile(percent: number): number {
    const wanted = Math.max(1, Math.ceil((percent / 100) * this.#total));
    let seen = 0;
    for (const [index, count] of this.counts.entries()) {
      seen += count;
      if (count > 0 && seen >= wanted) return this.#greatestAt(index);
    }
    return 0;
  }

  /** @param unit what a unit of the distribution is in units of the values, such as 1000 for milliseconds of microseconds */
  distribution(unit: number): Distribution {
    const [p50, p90, p99, p999, max] = [50, 90, 99, 99.9, 100].map(
      (percent) => this.percentile(percent) / unit,
    );
    return { p50: p50 ?? 0, p90: p90 ?? 0, p99: p99 ?? 0, p999: p999 ?? 0, max: max ?? 0 };
  }

  /** Values share a counter when they differ in digits that are not kept; each bucket reaches twice as far as the one before. */
  #indexOf(value: number): number {
    const mask = (2 << this.#halfBits) - 1;
    const bucket = 32 - Math.clz32((value | mask) >>> 0) - (this.#halfBits + 1);
    return (bucket << this.#halfBits) + (value >>> bucket);
  }

  #greatestAt(index: number): number {
    const half = 1 << this.#halfBits;
    const bucket = Math.max(0, (index >> this.#halfBits) - 1);
    const within = index - bucket * half;
    return (within + 1) * 2 ** bucket - 1;
  }
}
