import type { Clock } from '../clock.js';
import type { Reading } from '../spiffe-id/index.js';
import type { SvidAlgorithm } from './algorithm.js';

/** Greatest difference between two clocks that a policy may allow, in seconds. */
export const MAXIMUM_CLOCK_SKEW_SECONDS = 300;

/** What is demanded of the leaf of an X.509-SVID. */
export interface SvidPolicy {
  /** Which end of the TLS handshake presents the SVID. */
  readonly role: 'client' | 'server';
  readonly clock: Clock;
  /** How far the validity may have ended, or begin later, in seconds: 0 to 300, by default 0. */
  readonly clockSkewSeconds?: number;
  /**
   * What the interface leaves open: `strict`, the default, refuses a leaf without basicConstraints, without
   * digitalSignature in its keyUsage, or with an extended key usage that does not name its role, and a trust domain in
   * upper case; `lenient` accepts them.
   */
  readonly reading?: Reading;
  /** Algorithms of key and signature that count, by default all of the interface; P-256 always belongs to them. */
  readonly algorithms?: readonly SvidAlgorithm[];
}
