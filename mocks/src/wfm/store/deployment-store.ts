import type { StateManifest } from '@margo-contract/generated/signature';
import type { AnyDocuments } from '@margo-contract/sdk-server';
import type { Page, PageRequest } from './page.js';

/** One deployment that a client is meant to run. */
export interface StoredDeployment {
  /** UUID as the document spells it; ids that differ in case only are the same (RFC 9562 section 4). */
  readonly deploymentId: string;
  readonly digest: string;
  /** Octets of the document, exactly as the digest was taken. */
  readonly document: Uint8Array;
  /** `metadata.deviceId` of the document: a device, or a gateway followed by a slash and an asterisk. */
  readonly target: string;
  readonly assignedAt: Date;
}

/** Everything a client is meant to run, at one moment. */
export interface DesiredState {
  /** Grows with every change of what is assigned; 0 before the first. */
  readonly revision: bigint;
  /** In the order of the ids. */
  readonly deployments: readonly StoredDeployment[];
}

interface DocumentKey {
  readonly deploymentId: string;
  readonly digest: string;
}

export interface DeploymentStore {
  /** Assigns or replaces a deployment. Octets that are assigned already change nothing, the revision included. */
  assign(clientId: string, deployment: StoredDeployment): Promise<'created' | 'replaced' | 'unchanged'>;
  /** Takes a deployment away; false when it is not assigned. Its documents stay available. */
  withdraw(clientId: string, deploymentId: string): Promise<boolean>;
  getDesiredState(clientId: string): Promise<DesiredState>;
  /** Whether the deployment is or ever was assigned. */
  wasAssigned(clientId: string, deploymentId: string): Promise<boolean>;
  /** A document that is or ever was assigned. */
  findDocument(clientId: string, key: DocumentKey): Promise<Uint8Array | undefined>;
}

/** A manifest that was handed out, with its archive. */
export interface StoredManifest {
  readonly version: bigint;
  /** Revision of the desired state that the manifest shows. */
  readonly revision: bigint;
  readonly manifest: StateManifest;
  /** Octets of the archive that `manifest.bundle` names; absent when it is null. */
  readonly bundle?: Uint8Array;
}

export interface ManifestStore {
  /** The manifest handed out last; `undefined` before the first. */
  findLast(clientId: string): Promise<StoredManifest | undefined>;
  /**
   * Adds the manifest that follows the last one. False when its version is not the next one, because somebody else
   * was faster; then nothing changes.
   */
  append(clientId: string, manifest: StoredManifest): Promise<boolean>;
  /** The archive of any manifest that was handed out. */
  findBundle(clientId: string, digest: string): Promise<Uint8Array | undefined>;
}

/** One status report as it came. */
export interface StoredStatus {
  /** Place in the history of the client: greater than that of every report before. */
  readonly sequence: bigint;
  readonly receivedAt: Date;
  readonly status: AnyDocuments['status'];
}

interface StatusQuery extends PageRequest {
  readonly deploymentId?: string;
}

export interface StatusStore {
  /** Adds a report, and says whether it is the first ever for its deployment and device. */
  add(clientId: string, report: Omit<StoredStatus, 'sequence'>): Promise<'first' | 'later'>;
  /** How many reports of the client are kept. */
  count(clientId: string): Promise<number>;
  /** Reports of a client, the oldest first. */
  list(clientId: string, query: StatusQuery): Promise<Page<StoredStatus>>;
}
