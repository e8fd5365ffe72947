import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { KeyKind } from '../action.js';

/** What another SVID of a client is to be like. */
export interface SvidOrder {
  /** `ec-p256` unless given. */
  readonly key?: KeyKind;
  /** The name of the one thing in which it differs from the usual, see `variations.ts`. */
  readonly as?: string;
}

/** Where the clients that the suite plays get their SVIDs from, whatever way was chosen. */
export interface Identities {
  /** The WFM whose clients they are. */
  readonly wfm: WfmName;
  /** Where the chain of the WFM has to end: one PEM certificate each. */
  anchors(): readonly string[];
  /** Why an order cannot be met here and what to do about it, as half a sentence; undefined when it can. */
  lacks(order: SvidOrder): string | undefined;
  /** Why no SVID can be made while the run goes on, and what to do about it, as half a sentence; undefined when any number can. */
  readonly fixed?: string;
  /** A usual SVID of a client that no case has had yet. @throws SuiteError when none can be had */
  enroll(): Promise<PresentedSvid>;
  /** Another SVID of a client. @throws SuiteError when it cannot be had */
  reissue(held: PresentedSvid, order: SvidOrder): Promise<PresentedSvid>;
  /** Reads again what a rotation changed: the anchors, and the CA that issues from now on. @throws SuiteError */
  refresh(): Promise<void>;
}
