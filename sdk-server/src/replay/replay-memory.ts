/**
 * Remembers signatures until their window ends, so that a captured request is not done twice (SIG-015, facts R-11).
 * Several instances of one WFM share one memory.
 */
export interface ReplayMemory {
  /**
   * Remembers a signature. Has to be atomic: of two calls with the same name, one gets false.
   *
   * @param name what the signature is told by
   * @param untilSeconds UNIX time from which the signature is too old anyway and may be forgotten
   * @returns whether the signature was new
   */
  remember(name: string, untilSeconds: number): Promise<boolean>;
}

/** Signatures that are remembered at most; with more, the oldest go first. */
const MAXIMUM_REMEMBERED = 1_000_000;

/** A replay memory inside one process. */
export class InMemoryReplayMemory implements ReplayMemory {
  readonly #untilByName = new Map<string, number>();
  readonly #now: () => number;
  readonly #maximum: number;

  /**
   * @param clock the time; the same as the WFM's
   * @param maximum how many signatures are remembered
   */
  constructor(clock: () => Date, maximum = MAXIMUM_REMEMBERED) {
    this.#now = () => Math.floor(clock().getTime() / 1000);
    this.#maximum = maximum;
  }

  /** Number of signatures in the memory. */
  get size(): number {
    return this.#untilByName.size;
  }

  remember(name: string, untilSeconds: number): Promise<boolean> {
    const isNew = (this.#untilByName.get(name) ?? Number.NEGATIVE_INFINITY) < this.#now();
    if (isNew) this.#add(name, untilSeconds);
    return Promise.resolve(isNew);
  }

  #add(name: string, untilSeconds: number): void {
    this.#forgetOld();
    this.#untilByName.delete(name);
    this.#untilByName.set(name, untilSeconds);
  }

  /** A map keeps the order of insertion, which is nearly that of expiry: looking at the first few is enough. */
  #forgetOld(): void {
    const now = this.#now();
    for (const [name, until] of this.#untilByName) {
      if (until >= now && this.#untilByName.size < this.#maximum) return;
      this.#untilByName.delete(name);
    }
  }
}
