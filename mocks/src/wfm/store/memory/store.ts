import type { Maintenance } from '@margo-contract/generated/operator';
import { InMemoryReplayMemory } from '@margo-contract/sdk-server';
import type { MaintenanceStore, ReplayStore, SecretStore, Store } from '../store.js';
import { createMemoryClients, createMemoryDevices, createMemoryIssuers } from './clients.js';
import { createMemoryDeployments, createMemoryManifests, createMemoryStatuses } from './deployments.js';

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

/** Maintenance mode in memory. */
function createMemoryMaintenance(): MaintenanceStore {
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

/** Used signatures in memory. */
function createMemoryReplays(): ReplayStore {
  let now = 0;
  const memory = new InMemoryReplayMemory(() => new Date(now * 1000));
  return {
    async remember(name, untilSeconds, nowSeconds) {
      now = nowSeconds;
      return memory.remember(name, untilSeconds);
    },
  };
}

/** Secrets in memory. */
function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, Uint8Array>();
  return {
    async keep(name, candidate) {
      const secret = secrets.get(name) ?? candidate;
      secrets.set(name, secret);
      return secret;
    },
    find: async (name) => secrets.get(name),
  };
}
