import type { Behaviour, Profile } from '../behaviour/behaviour.js';

/** One lawful choice other than the one a WFM in a box usually makes. */
export interface Variant {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** What is chosen; of two variants that choose the same only one can be had. */
  readonly choice: string;
  /** What the WFM does, in a sentence. */
  readonly effect: string;
  /** Why it may: requirements and errata of the contract, or an RFC with its section. */
  readonly source: string;
  /** The security profiles in which it is possible. */
  readonly profiles: readonly Profile[];
  readonly behaviour: Behaviour;
}

/** The same as the files by subject have it: without profiles it is for `signature` only. */
export type VariantEntry = Omit<Variant, 'profiles'> & Partial<Pick<Variant, 'profiles'>>;
