import type { Clock } from '@margo-contract/protocol';
import type { TrustBundle } from '@margo-contract/protocol/trust-bundle';
import { TransportError } from '../../error.js';
import type { CredentialEvent, CredentialListener } from '../../transport/verifying-agent.js';

/** The trust bundle in force, wherever it comes from. */
export interface BundleSource {
  /** Undefined until one was accepted: then nobody is trusted (TB-008, D-24). */
  readonly current: TrustBundle | undefined;
  /** Rises whenever the anchors change. */
  readonly generation: number;
  /** Waits for the first bundle, when there is none yet. @throws TransportError `transport-trust-awaited` */
  prepare(): Promise<void>;
  /** Keeps the bundle up to date until the function that is given back is called. */
  retain(): () => void;
  subscribe(listener: CredentialListener): () => void;
  /** Lets no request begin in a downtime. @param downtimeAt end of the downtime at a time, both in milliseconds since 1970 */
  limitTo(downtimeAt: (time: number) => number | undefined): void;
}

/** Calls back after so many milliseconds, without keeping the process alive; gives what calls it off. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void;

export interface LiveBundleOptions {
  readonly clock?: Clock;
  readonly schedule?: Schedule;
}

/** When to look again, after looking once. */
export interface Looked {
  /** A bundle that was accepted; undefined when the one in force is still the newest. */
  readonly bundle?: TrustBundle | undefined;
  /** Time until the next look, in milliseconds. */
  readonly next: number;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 300_000;

/**
 * Keeps a trust bundle up to date: a new one takes the place of the one before as a whole, and only when it is in order (TB-013). What fails
 * is tried again, with growing waits, for ever; meanwhile the bundle in force stays, however old it is.
 */
export abstract class LiveBundle implements BundleSource {
  readonly #listeners = new Set<CredentialListener>();
  readonly #schedule: Schedule;
  readonly #now: () => number;
  #current: TrustBundle | undefined;
  #generation = 0;
  #users = 0;
  #failures = 0;
  #notBefore = 0;
  #looking: Promise<void> | undefined;
  #callOff = () => {};
  #downtimeAt: (time: number) => number | undefined = () => undefined;

  constructor({ clock, schedule = scheduleTimer }: LiveBundleOptions) {
    this.#schedule = schedule;
    this.#now = () => clock?.().getTime() ?? Date.now();
  }

  get current(): TrustBundle | undefined {
    return this.#current;
  }

  get generation(): number {
    return this.#generation;
  }

  subscribe(listener: CredentialListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  limitTo(downtimeAt: (time: number) => number | undefined): void {
    this.#downtimeAt = downtimeAt;
  }

  retain(): () => void {
    this.#users += 1;
    let isRetained = true;
    return () => {
      if (!isRetained) return;
      isRetained = false;
      this.#users -= 1;
      if (this.#users === 0) this.#callOff();
    };
  }

  async prepare(): Promise<void> {
    // The first request begins it all: who makes none, asks nobody for a bundle.
    if (this.#now() >= this.#notBefore) this.#look();
    if (this.#current === undefined) await this.#looking;
    if (this.#current === undefined) {
      const message = 'There is no trust bundle yet, so the WFM cannot be told from others';
      throw new TransportError('transport-trust-awaited', message);
    }
  }

  /**
   * Looks for a newer bundle.
   *
   * @throws what is wrong, or kept it from looking
   */
  protected abstract look(): Promise<Looked>;

  /** Whether a failure says that there was no way to look, and nothing that is wrong. */
  protected abstract isOutage(error: unknown): boolean;

  /** How long to wait after a failure at least, in milliseconds, when the other side asked for it. */
  protected askedWait(_error: unknown): number {
    return 0;
  }

  /** Takes a bundle over; the one before is gone as a whole. */
  protected adopt(bundle: TrustBundle): void {
    const isSame = anchorsOf(bundle) === (this.#current && anchorsOf(this.#current));
    this.#current = bundle;
    if (isSame) return;
    this.#generation += 1;
    const { anchors, sequence } = bundle;
    this.tell({ type: 'bundle-replaced', anchors: anchors.length, sequence: sequence?.toString() });
  }

  protected tell(event: CredentialEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #look(): void {
    const end = this.#downtimeAt(this.#now());
    if (end !== undefined) {
      this.#lookAfter(end - this.#now());
      return;
    }
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookOnce(): Promise<void> {
    this.#callOff();
    try {
      const { bundle, next } = await this.look();
      if (bundle !== undefined) this.adopt(bundle);
      this.#failures = 0;
      this.#lookAfter(next);
    } catch (error) {
      this.#failures += 1;
      const wait = Math.min(FIRST_WAIT * 2 ** (this.#failures - 1), LONGEST_WAIT);
      this.#lookAfter(Math.max(wait, this.askedWait(error)));
      this.tell({ type: this.isOutage(error) ? 'bundle-unreachable' : 'bundle-refused', error });
    }
  }

  #lookAfter(milliseconds: number): void {
    this.#notBefore = this.#now() + milliseconds;
    this.#callOff();
    if (this.#users === 0) return;
    this.#callOff = this.#schedule(() => this.#look(), milliseconds);
  }
}

function anchorsOf({ anchors }: TrustBundle): string {
  return anchors
    .map(({ fingerprint }) => fingerprint)
    .sort()
    .join();
}

function scheduleTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}
