/** How grave a deviation is, by the keyword of the requirement. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** One way in which the implementation differs from what it should be. Faults of the suite are never findings. */
export interface Finding {
  /** The requirements that are violated; at least one. */
  readonly requirements: readonly string[];
  /** How grave it is: the keyword of the gravest requirement, unless an erratum says otherwise. */
  readonly level: Level;
  /** What should have been, as a phrase. */
  readonly expected: string;
  /** What was, as a phrase. Text of the server in it is hostile. */
  readonly actual: string;
  /** Index of the step, from 0. */
  readonly step: number;
  /** Whether an expectation of the case found it, or the check of every response against the contract. */
  readonly source: 'expectation' | 'contract';
  /** Whether the step only prepared the case: then its requirements fail, but not the case. */
  readonly aside: boolean;
}

/** A finding before it is known where it belongs. Without requirements it is about the first of the case. */
export interface Deviation {
  readonly requirements?: readonly string[];
  readonly level?: Level;
  readonly expected: string;
  readonly actual: string;
  /** Where in the response it is, if it is in one place: a JSON Pointer into its body, or the name of a header field. */
  readonly place?: string;
}

const RANK: Readonly<Record<Level, number>> = { MAY: 0, SHOULD: 1, MUST: 2 };

/** The gravest of several levels; MAY when there is none. */
export function gravest(levels: Iterable<Level>): Level {
  return [...levels].reduce<Level>((worst, level) => (RANK[level] > RANK[worst] ? level : worst), 'MAY');
}

/** The less grave of two levels. */
export function lightest(one: Level, other: Level): Level {
  return RANK[one] < RANK[other] ? one : other;
}
