import type { Maintenance } from '@margo-contract/generated/operator';
import type { ClientStore, DeviceStore, IssuerStore } from './client-store.js';
import type { DeploymentStore, ManifestStore, StatusStore } from './deployment-store.js';

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

/** Whether the device interface is closed: one switch for all WFMs of a store. */
export interface MaintenanceStore {
  /** Open before anything was set. */
  get(): Promise<Maintenance>;
  set(maintenance: Maintenance): Promise<void>;
}

/** Signatures that were used (SIG-015). */
export interface ReplayStore {
  /**
   * Remembers a signature; of two calls with the same name, one gets false.
   *
   * @param name what the signature is told by
   * @param untilSeconds UNIX time from which it may be forgotten
   * @param nowSeconds UNIX time
   * @returns whether it was new
   */
  remember(name: string, untilSeconds: number, nowSeconds: number): Promise<boolean>;
}

/** Secrets that all WFMs of a store share. */
export interface SecretStore {
  /** The secret of that name; the candidate becomes it when there is none yet. */
  keep(name: string, candidate: Uint8Array): Promise<Uint8Array>;
  /** The secret of that name, if there is one. */
  find(name: string): Promise<Uint8Array | undefined>;
}
