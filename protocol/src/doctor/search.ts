import type { KeyObject } from 'node:crypto';
import type { BaseChange } from './change.js';
import { type Draft, writeDraft } from './draft.js';
import type { MistakeName } from './mistakes.js';
import { type AlgorithmReading, algorithmReadings, type OctetReading } from './readings.js';

/** A key that the receiver knows, and whose it is. */
export interface KnownKey {
  /** Whose key it is, in words such as `the client 7f3a…`. */
  readonly owner: string;
  readonly key: KeyObject;
}

/** What was signed with what, as far as trying can tell. */
export interface Finding {
  readonly mistakes: readonly MistakeName[];
  readonly base: Draft;
  readonly algorithm: string;
  /** Present when the key is another one than the client's. */
  readonly owner?: string;
}

/** What a search works with. */
export interface SearchOptions {
  readonly draft: Draft;
  readonly changes: readonly BaseChange[];
  readonly octets: readonly OctetReading[];
  readonly key: KeyObject;
  readonly alg: string | undefined;
  readonly others: readonly KnownKey[];
  readonly budget: Budget;
}

/** Verifications that are left. One on P-384 takes as long as several on P-256. */
export class Budget {
  #left: number;
  #spent = 0;

  constructor(attempts: number) {
    this.#left = attempts;
  }

  get spent(): number {
    return this.#spent;
  }

  /** Whether one more may be made; it counts as made. */
  take(key: KeyObject): boolean {
    const cost = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 4 : 1;
    if (this.#left < cost) return false;
    this.#left -= cost;
    this.#spent++;
    return true;
  }
}

/** A text that may have been signed, and what was done wrong then. */
interface Base {
  readonly mistakes: readonly MistakeName[];
  readonly draft: Draft;
  readonly text: Buffer;
}

/** One verification that is tried. */
interface Guess {
  readonly base: Base;
  readonly octets: OctetReading;
  readonly algorithm: AlgorithmReading;
  readonly other?: KnownKey;
}

/**
 * Tries what senders get wrong, one mistake first and then two at once, until the signature verifies or the budget is used up.
 * What it finds explains a refusal; it is never a reason to accept anything.
 */
export function search(options: SearchOptions): Finding | undefined {
  for (const guess of guesses(options)) {
    const key = guess.other?.key ?? options.key;
    if (!options.budget.take(key)) return undefined;
    if (guess.algorithm.verifies(guess.base.text, key, guess.octets)) return findingOf(guess);
  }
  return undefined;
}

function findingOf({ base, octets, algorithm, other }: Guess): Finding {
  const own = algorithm.mistake === undefined ? [] : [algorithm.mistake];
  const foreign = other === undefined ? [] : (['other-key'] as const);
  return {
    mistakes: [...foreign, ...octets.mistakes, ...base.mistakes, ...own],
    base: base.draft,
    algorithm: algorithm.name,
    ...(other !== undefined && { owner: other.owner }),
  };
}

/** Cheap and usual guesses first: there are more pairs than a budget lasts for. */
function* guesses({ draft, changes, octets, key, alg, others }: SearchOptions): Generator<Guess> {
  const [plain, ...readings] = octets;
  if (plain === undefined) return;
  const own: Base = { mistakes: [], draft, text: Buffer.from(writeDraft(draft), 'latin1') };
  const seen = new Set([own.text.toString('latin1')]);
  const changed = [...changedBases(draft, changes, seen)];
  const { taken, unusual } = algorithmReadings(key, alg);

  yield* combine([own], octets, taken);
  yield* combine([own], [plain], unusual);
  yield* combine(changed, [plain], taken);
  yield* withOthers([own], [plain], others);
  yield* combine([own], readings, unusual);
  yield* combine(changed, readings, taken);
  yield* withOthers([own], readings, others);
  yield* combine(pairedBases(draft, changes, seen), [plain], taken);
  yield* combine(changed, [plain], unusual);
  yield* withOthers(changed, [plain], others);
}

function* combine(
  bases: Iterable<Base>,
  readings: readonly OctetReading[],
  algorithms: readonly AlgorithmReading[],
  other?: KnownKey,
): Generator<Guess> {
  for (const base of bases) {
    for (const octets of readings) {
      for (const algorithm of algorithms)
        yield { base, octets, algorithm, ...(other !== undefined && { other }) };
    }
  }
}

function* withOthers(
  bases: readonly Base[],
  readings: readonly OctetReading[],
  others: readonly KnownKey[],
): Generator<Guess> {
  for (const other of others) {
    yield* combine(bases, readings, algorithmReadings(other.key, undefined).taken, other);
  }
}

/** Bases with one mistake. The first mistake that leads to a text names it. */
function* changedBases(draft: Draft, changes: readonly BaseChange[], seen: Set<string>): Generator<Base> {
  for (const { mistake, apply } of changes) yield* newBase([mistake], apply(draft), seen);
}

/** Bases with two mistakes that do not exclude each other, at least one of them a usual one. */
function* pairedBases(draft: Draft, changes: readonly BaseChange[], seen: Set<string>): Generator<Base> {
  for (const [at, first] of changes.entries()) {
    const changed = first.apply(draft);
    if (changed === undefined) continue;
    for (const second of changes.slice(at + 1)) {
      if (second.family === first.family || !(first.isCommon || second.isCommon)) continue;
      yield* newBase([first.mistake, second.mistake], second.apply(changed), seen);
    }
  }
}

function* newBase(
  mistakes: readonly MistakeName[],
  draft: Draft | undefined,
  seen: Set<string>,
): Generator<Base> {
  if (draft === undefined) return;
  const text = writeDraft(draft);
  if (seen.has(text)) return;
  seen.add(text);
  yield { mistakes, draft, text: Buffer.from(text, 'latin1') };
}
