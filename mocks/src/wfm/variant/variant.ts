import type { Behaviour } from '../behaviour/behaviour.js';

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
  readonly behaviour: Behaviour;
}
