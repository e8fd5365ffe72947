import type { Change } from './changes.js';

/** How much older than the truth a recorded sighting may be, in milliseconds. */
const SIGHTING_TOLERANCE = 3_600_000;
/** How often signatures are looked for that may be forgotten. */
const SWEEP_SECONDS = 60;

/**
 * Knows which entries of a log nobody needs any more, so that a WFM whose devices only poll has a file that does not grow:
 * used signatures whose time is over, and all but the last of changes that replace each other.
 */
export class Obsolete {
  readonly #numbers = new Map<string, number>();
  readonly #sightings = new Map<string, number>();
  readonly #signatures = new Map<number, number>();
  #sweptAt = Number.NEGATIVE_INFINITY;

  /** Whether a change need not be recorded: that a client was seen is worth an entry once an hour. */
  isNeedless(change: Change): boolean {
    const sighting = sightingOf(change);
    if (sighting === undefined) return false;
    return (
      sighting.at < (this.#sightings.get(sighting.clientId) ?? Number.NEGATIVE_INFINITY) + SIGHTING_TOLERANCE
    );
  }

  /** The entries that nobody needs once this change is made. */
  before(change: Change): readonly number[] {
    const replaced = this.#numbers.get(keyOf(change) ?? '');
    return [...(replaced === undefined ? [] : [replaced]), ...this.#expired(change)];
  }

  /** Notes that a change has become the entry of that number, and that those before it are gone. */
  note(change: Change, number: number, gone: readonly number[]): void {
    for (const each of gone) this.#signatures.delete(each);
    const key = keyOf(change);
    if (key !== undefined) this.#numbers.set(key, number);
    const sighting = sightingOf(change);
    if (sighting !== undefined) this.#sightings.set(sighting.clientId, sighting.at);
    const signature = signatureOf(change);
    if (signature !== undefined) this.#signatures.set(number, signature.until);
  }

  #expired(change: Change): readonly number[] {
    const now = signatureOf(change)?.now;
    if (now === undefined || now < this.#sweptAt + SWEEP_SECONDS) return [];
    this.#sweptAt = now;
    return [...this.#signatures].filter(([, until]) => until < now).map(([number]) => number);
  }
}

/** What a later change with the same key makes needless. */
function keyOf([part, name, ...values]: Change): string | undefined {
  if (part === 'maintenance') return part;
  if (part === 'clients' && name === 'see') return JSON.stringify([part, values[0]]);
  if (part !== 'devices') return undefined;
  const [clientId, device] = values;
  return JSON.stringify([name, clientId, name === 'put' ? Object(device).deviceId : device]);
}

function sightingOf([part, name, clientId, at]: Change): { clientId: string; at: number } | undefined {
  if (part !== 'clients' || name !== 'see' || !(at instanceof Date)) return undefined;
  return { clientId: String(clientId), at: at.getTime() };
}

function signatureOf([part, , , until, now]: Change): { until: number; now: number } | undefined {
  return part === 'replays' ? { until: Number(until), now: Number(now) } : undefined;
}
