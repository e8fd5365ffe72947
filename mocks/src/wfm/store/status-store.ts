import type { DeploymentStatusManifest } from '@margo-contract/generated/signature';
import type { Page, PageRequest } from './store.js';

/** One status report as it came. */
export interface StoredStatus {
  /** Place in the history of the client: greater than that of every report before. */
  readonly sequence: bigint;
  readonly receivedAt: Date;
  readonly status: DeploymentStatusManifest;
}

interface StatusQuery extends PageRequest {
  readonly deploymentId?: string;
}

export interface StatusStore {
  /** Adds a report, and says whether it is the first ever for its deployment and device. */
  add(clientId: string, report: Omit<StoredStatus, 'sequence'>): Promise<'first' | 'later'>;
  /** Reports of a client, the oldest first. */
  list(clientId: string, query: StatusQuery): Promise<Page<StoredStatus>>;
}
