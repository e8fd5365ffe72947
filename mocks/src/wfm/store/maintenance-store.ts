import type { Maintenance } from '@margo-contract/generated/operator';

/** Whether the device interface is closed: one switch for all WFMs of a store. */
export interface MaintenanceStore {
  /** Open before anything was set. */
  get(): Promise<Maintenance>;
  set(maintenance: Maintenance): Promise<void>;
}
