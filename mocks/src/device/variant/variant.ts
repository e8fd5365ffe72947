import type { DeviceBehaviour } from '../pliable/behaviour.js';

/** One lawful choice other than the one a pliable device usually makes. */
export interface DeviceVariant {
  /** Lowercase words joined by hyphens. */
  readonly name: string;
  /** What the device does, in a sentence. */
  readonly effect: string;
  /** Why it may: requirements and errata of the contract, or an RFC with its section. */
  readonly source: string;
  /** What the device claims then. */
  readonly claims?: readonly string[];
  /** What it does not claim, although a pliable device usually does. */
  readonly lacks?: readonly string[];
  readonly behaviour: DeviceBehaviour;
}
