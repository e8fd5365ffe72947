import type { Deviation } from '../finding/finding.js';
import type { Exchange } from './message.js';

/** What became of an attempt to connect. */
export interface Connection {
  readonly outcome: 'accepted' | 'refused';
  /** What was seen, as a phrase. */
  readonly detail: string;
  /** The error that ended a refused one. */
  readonly error?: NodeJS.ErrnoException;
}

/** What an action came to. */
export type Outcome =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly description: string }
  | { readonly kind: 'operator'; readonly description: string }
  | Observation;

/** What was seen of a subject that acts by itself, and what is wrong with it. */
export interface Observation {
  readonly kind: 'observation';
  readonly description: string;
  /** What came in since the step before. */
  readonly exchanges: readonly (Exchange & { readonly at: Date })[];
  /** What an expectation of the case found wrong. */
  readonly deviations: readonly Deviation[];
  /** What is wrong with requests that the case is not about. */
  readonly aside: readonly Deviation[];
  /** Why the case cannot go on, or is not about this subject. */
  readonly stop?: { readonly verdict: 'not-shown' | 'not-applicable'; readonly reason: string };
}
