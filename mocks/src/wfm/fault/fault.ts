import type { RequirementId } from '@margo-contract/generated';
import type { Behaviour, Profile } from '../behaviour/behaviour.js';

/** One way in which a WFM can be wrong. */
export interface Fault {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** The one requirement that it violates; of several the nearest. */
  readonly requirement: RequirementId;
  /** Others that it truly violates as well, each with the reason. */
  readonly also?: Readonly<Partial<Record<RequirementId, string>>>;
  /** What the WFM does, in a sentence. */
  readonly effect: string;
  /** The security profiles in which it is possible. */
  readonly profiles: readonly Profile[];
  readonly behaviour: Behaviour;
}

/** The same as the files by subject have it: without profiles it is for those of its requirement. */
export type FaultEntry = Omit<Fault, 'profiles'> & Partial<Pick<Fault, 'profiles'>>;
