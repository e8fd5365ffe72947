import type { Field } from '@margo-contract/protocol';
import type { Received } from './pool.js';
import type { Random } from './random.js';

/** One request to fire. */
export interface Attempt {
  readonly sent: Received;
  /** The request whose signature it bears; without one it must be refused whatever it says. */
  readonly original?: Received;
  /** The statuses that it may be answered with, where only some are right. */
  readonly statuses?: readonly number[];
}

/** A kind of attack, and the next attempt of it. */
export interface Category {
  readonly name: string;
  next(random: Random): Attempt;
}

/** A category that changes requests of the pool. What may be accepted is for the oracle. */
export function change(
  name: string,
  pool: readonly Received[],
  apply: (original: Received, random: Random) => Partial<Received>,
): Category {
  return {
    name,
    next: (random) => {
      const original = random.pick(pool);
      return { original, sent: { ...original, ...apply(original, random) } };
    },
  };
}

/** A category of requests all of which must be refused with one of the statuses, with a field that nobody looks at. */
export function forged(name: string, statuses: readonly number[], pool: readonly Received[]): Category {
  return { name, next: (random) => ({ sent: withNoise(random.pick(pool), random), statuses }) };
}

/** A category of requests that were signed as they are. */
export function genuine(name: string, statuses: readonly number[], pool: readonly Received[]): Category {
  return {
    name,
    next: (random) => {
      const original = random.pick(pool);
      return { original, sent: withNoise(original, random), statuses };
    },
  };
}

function withNoise(received: Received, random: Random): Received {
  return { ...received, fields: [...received.fields, ['X-Noise', String(random.below(1e6))]] };
}

/** Replaces the value of a field by another. */
export function replaceField(
  { fields }: Received,
  wanted: string,
  replace: (value: string) => string,
): Field[] {
  return fields.map(([name, value]) => [name, name === wanted ? replace(value) : value]);
}

/** Changes, removes or inserts one character. */
export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const character = String.fromCharCode(0x20 + random.below(0x5f));
  const skipped = random.pick([0, 1, 1, 1, 2]);
  const inserted = random.pick(['', character, character, character]);
  return text.slice(0, at) + inserted + text.slice(at + skipped);
}
