import type { VerifiedRequest } from '@margo-contract/protocol';
import { Refusal } from '../../response/refusal.js';

/**
 * Remembers signatures until their window ends, so that a captured request is not done twice (SIG-015, erratum R-11).
 * Several instances of one WFM share one memory.
 */
export interface ReplayMemory {
  /**
   * Remembers a signature. Has to be atomic: of two calls with the same name, one gets false.
   *
   * @param name what the signature is told by
   * @param untilSeconds UNIX time from which the signature is too old anyway and may be forgotten; it follows from what
   *   was signed, so that the same signature always comes with the same one
   * @returns whether the signature was new; what is known at once needs no promise
   */
  remember(name: string, untilSeconds: number): boolean | Promise<boolean>;
}

/** Signatures that are remembered at most; with more, the oldest go first. */
const MAXIMUM_REMEMBERED = 1_000_000;

/**
 * A replay memory inside one process. The names of each second are a set of their own: small sets are quicker to look into
 * than one large map, and a second that is over goes as a whole.
 */
export class InMemoryReplayMemory implements ReplayMemory {
  readonly #namesUntil = new Map<number, Set<string>>();
  readonly #clock: () => Date;
  readonly #maximum: number;
  #size = 0;

  /**
   * @param clock the time; the same as the WFM's
   * @param maximum how many signatures are remembered
   */
  constructor(clock: () => Date, maximum = MAXIMUM_REMEMBERED) {
    this.#clock = clock;
    this.#maximum = maximum;
  }

  /** Number of signatures in the memory. */
  get size(): number {
    return this.#size;
  }

  remember(name: string, untilSeconds: number): boolean {
    const names = this.#namesUntil.get(untilSeconds) ?? this.#begin(untilSeconds);
    const { size } = names;
    const isNew = names.add(name).size > size;
    if (isNew) this.#count();
    return isNew;
  }

  #begin(untilSeconds: number): Set<string> {
    this.#forgetOld();
    const names = new Set<string>();
    this.#namesUntil.set(untilSeconds, names);
    return names;
  }

  #count(): void {
    this.#size++;
    if (this.#size > this.#maximum) this.#forgetOldest();
  }

  /** A map keeps the order of insertion, which is nearly that of the seconds: looking at the first few is enough. */
  #forgetOld(): void {
    const now = Math.floor(this.#clock().getTime() / 1000);
    for (const [until, names] of this.#namesUntil) {
      if (until >= now) return;
      this.#namesUntil.delete(until);
      this.#size -= names.size;
    }
  }

  #forgetOldest(): void {
    for (const [until, names] of this.#namesUntil) {
      for (const name of names) {
        names.delete(name);
        this.#size--;
        return;
      }
      this.#namesUntil.delete(until);
    }
  }
}

/** Whether requests of a method change something. A GET may be repeated as it is (erratum R-11). */
export function isRemembered(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'DELETE';
}

/** Refuses a request that was seen before with 401 (SIG-015, erratum R-11). */
export function refuseReplay(isNew: boolean): void {
  if (isNew) return;
  throw new Refusal('signature-verification-failed', 401, {
    detail: 'This signature was used before. Sign every try anew.',
    headers: { 'www-authenticate': 'Signature', connection: 'close' },
  });
}

const NAME_OCTETS = 16;

/**
 * What a replay memory tells a signature by: the octets that it begins with. Two signatures share them only by intent, and a sender that
 * intends it has only its own request refused. Of an ECDSA signature they are of r: anyone can turn (r, s) into (r, n − s), which is as
 * right and would otherwise pass as another signature.
 */
export function signatureName({ signature }: VerifiedRequest): string {
  const octets = Buffer.isBuffer(signature) ? signature : Buffer.from(signature);
  return octets.toString('base64', 0, NAME_OCTETS);
}
