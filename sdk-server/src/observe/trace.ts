import type { OperationId } from '@margo-contract/generated/signature';

/** What becomes known of a request while it is answered; filled by the checks, read by the observers. */
export interface Trace {
  operationId?: OperationId;
  /** A client that the directory knows, or one that was onboarded just now. Not proven while the status is 401. */
  clientId?: string;
  /** Slug of the problem catalogue, or `about:blank`; absent when the answer is no problem. */
  problemType?: string;
}
