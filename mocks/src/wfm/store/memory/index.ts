import type { Store } from '../store.js';
import { createMemoryClients } from './clients.js';
import { createMemoryDeployments } from './deployments.js';
import { createMemoryDevices } from './devices.js';
import { createMemoryIssuers } from './issuers.js';
import { createMemoryMaintenance } from './maintenance.js';
import { createMemoryManifests } from './manifests.js';
import { createMemoryReplays } from './replays.js';
import { createMemorySecrets } from './secrets.js';
import { createMemoryStatuses } from './statuses.js';

/** A store that lives as long as the process. */
export function createMemoryStore(): Store {
  return {
    clients: createMemoryClients(),
    issuers: createMemoryIssuers(),
    devices: createMemoryDevices(),
    deployments: createMemoryDeployments(),
    manifests: createMemoryManifests(),
    statuses: createMemoryStatuses(),
    maintenance: createMemoryMaintenance(),
    replays: createMemoryReplays(),
    secrets: createMemorySecrets(),
    close: async () => undefined,
  };
}
