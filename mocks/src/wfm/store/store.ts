import type { ClientStore } from './client-store.js';
import type { DeploymentStore } from './deployment-store.js';
import type { DeviceStore } from './device-store.js';
import type { IssuerStore } from './issuer-store.js';
import type { MaintenanceStore } from './maintenance-store.js';
import type { ManifestStore } from './manifest-store.js';
import type { ReplayStore } from './replay-store.js';
import type { SecretStore } from './secret-store.js';
import type { StatusStore } from './status-store.js';

/**
 * Everything a WFM remembers. Each function is one atomic step, and whoever changes something says what it
 * expects to find, so that several WFMs may share a store without locking each other out.
 */
export interface Store {
  readonly clients: ClientStore;
  readonly issuers: IssuerStore;
  readonly devices: DeviceStore;
  readonly deployments: DeploymentStore;
  readonly manifests: ManifestStore;
  readonly statuses: StatusStore;
  readonly maintenance: MaintenanceStore;
  readonly replays: ReplayStore;
  readonly secrets: SecretStore;
  close(): Promise<void>;
}

/** Part of a list that is too long for one answer. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next part starts; absent with the last. */
  readonly next?: bigint;
}

/** Which part of a list is wanted. */
export interface PageRequest {
  /** `next` of the part before; absent for the first. */
  readonly after?: bigint;
  /** Most items of the part. */
  readonly limit: number;
}
