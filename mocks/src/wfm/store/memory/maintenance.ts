import type { Maintenance } from '@margo-contract/generated/operator';
import type { MaintenanceStore } from '../maintenance-store.js';

/** Maintenance mode in memory. */
export function createMemoryMaintenance(): MaintenanceStore {
  let current: Maintenance = { enabled: false };
  return {
    async get() {
      return current;
    },
    async set(maintenance) {
      current = maintenance;
    },
  };
}
