import type { RequirementId } from '@margo-contract/generated';
import type { DeviceBehaviour } from '../pliable/behaviour.js';

/** One way in which a device can be wrong. */
export interface DeviceFault {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** The one requirement that it violates. */
  readonly requirement: RequirementId;
  /** What the device does, in a sentence. */
  readonly effect: string;
  /** What the device has beyond the minimum, so that the fault can show. */
  readonly claims?: readonly string[];
  readonly behaviour: DeviceBehaviour;
}
