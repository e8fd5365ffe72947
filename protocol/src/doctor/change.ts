import type { Draft } from './draft.js';
import type { MistakeName } from './mistakes.js';

/** What a change is about: two of one family exclude each other. */
export type Family = 'target' | 'method' | 'digest' | 'order' | 'parameters' | 'text' | 'missing';

/** One way in which senders build another signature base than the verifier. */
export interface BaseChange {
  readonly mistake: MistakeName;
  readonly family: Family;
  /** Whether it is usual enough to be tried together with another mistake. */
  readonly isCommon: boolean;
  /** The base that such a sender signs; undefined when it is the same, or the change does not apply. */
  apply(draft: Draft): Draft | undefined;
}
