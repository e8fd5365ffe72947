import type { RequirementId } from '@margo-contract/generated';
import type { Behaviour } from '../behaviour/behaviour.js';

/** One way in which a WFM can be wrong. */
export interface Fault {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** The one requirement that it violates. */
  readonly requirement: RequirementId;
  /** What the WFM does, in a sentence. */
  readonly effect: string;
  readonly behaviour: Behaviour;
}
