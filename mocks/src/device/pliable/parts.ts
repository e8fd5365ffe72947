import type { DeviceBehaviour } from './behaviour.js';
import type { Link } from './link.js';
import type { KeptState } from './store.js';
import type { SvidIdentity } from './svid.js';

/** What the rooms of one pliable device share. */
export interface Parts {
  readonly behaviour: DeviceBehaviour;
  readonly kept: KeptState;
  readonly link: Link;
  readonly deviceId: string;
  /** In the mutual-TLS profile. */
  readonly svid?: SvidIdentity;
  readonly everyMilliseconds: number;
  /** Whether the devices behind it cannot be reached. */
  readonly unplugged: boolean;
  /** Aborted when the device stops. */
  readonly signal: AbortSignal;
}

/** The device was stopped in the middle of something. */
export class Stopped extends Error {}

/** The device will do nothing any more, although it runs. */
export class GaveUp extends Error {}
