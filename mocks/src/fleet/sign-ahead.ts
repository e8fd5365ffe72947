import { setImmediate as letOthersRun } from 'node:timers/promises';

/** Somebody who can sign something before it is due. */
export interface AheadSigner {
  prepare(): Promise<void>;
}

/** Longest time for which signing keeps everything else from running, in milliseconds. */
const LONGEST_SLICE = 1;

/** Lets devices sign their next polls when there is nothing else to do, so that no poll waits for its signature. */
export class SignAhead {
  readonly #now: () => number;
  readonly #waiting: AheadSigner[] = [];
  #work: Promise<void> | undefined;

  /** @param now milliseconds that only grow */
  constructor(now: () => number) {
    this.#now = now;
  }

  add(signer: AheadSigner): void {
    this.#waiting.push(signer);
    this.#work ??= this.#run().finally(() => {
      this.#work = undefined;
    });
  }

  /** Resolves when nobody waits. */
  async settled(): Promise<void> {
    while (this.#work !== undefined) await this.#work;
  }

  async #run(): Promise<void> {
    await letOthersRun();
    let end = this.#now() + LONGEST_SLICE;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      // A key that refuses to sign does so again when the poll is due, and is told then.
      await next.prepare().catch(() => undefined);
      if (this.#now() < end) continue;
      await letOthersRun();
      end = this.#now() + LONGEST_SLICE;
    }
  }
}
