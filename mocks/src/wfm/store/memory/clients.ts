import type {
  ClientState,
  ClientStore,
  ClientTransition,
  DeviceStore,
  IssuerStore,
  StoredClient,
  StoredDevice,
  StoredIssuer,
} from '../client-store.js';
import { pageOf, perClient } from './collections.js';

const LONG_AGO = new Date(0);

/** Clients in memory. Every function runs to its end without a pause, so that each is one step. */
export function createMemoryClients(): ClientStore {
  const clients: StoredClient[] = [];
  const byId = new Map<string, number>();
  const byFingerprint = new Map<string, number>();
  const counts = new Map<ClientState, number>();
  const at = (index: number | undefined) => (index === undefined ? undefined : clients[index]);

  const count = (state: ClientState, change: number) => counts.set(state, (counts.get(state) ?? 0) + change);
  const replace = (client: StoredClient) => {
    const index = byId.get(client.clientId) ?? clients.length;
    const before = clients[index];
    if (before !== undefined) count(before.state, -1);
    count(client.state, 1);
    clients[index] = client;
    byId.set(client.clientId, index);
    byFingerprint.set(client.fingerprint, index);
  };

  return {
    async find(clientId) {
      return at(byId.get(clientId));
    },
    async findByFingerprint(fingerprint) {
      return at(byFingerprint.get(fingerprint));
    },
    async add(client) {
      const known = at(byFingerprint.get(client.fingerprint));
      if (known !== undefined) return { client: known, added: false };
      replace(client);
      return { client, added: true };
    },
    async move(transition) {
      const client = at(byId.get(transition.clientId));
      if (client?.state !== transition.from) return undefined;
      if (transition.onboardedAt !== undefined && client.onboardedAt !== undefined) return undefined;
      const moved = applyTransition(client, transition);
      replace(moved);
      return moved;
    },
    async see(clientId, time) {
      const index = byId.get(clientId);
      const client = at(index);
      if (index === undefined || client === undefined || (client.lastSeenAt ?? LONG_AGO) >= time) return;
      // Every request comes here, and changes nothing by which a client is found.
      clients[index] = { ...client, lastSeenAt: time };
    },
    async count(state) {
      return counts.get(state) ?? 0;
    },
    async list(query) {
      return pageOf(clients, query, ({ state }) => query.state === undefined || query.state === state);
    },
  };
}

function applyTransition(client: StoredClient, { to, onboardedAt }: ClientTransition): StoredClient {
  return { ...client, state: to, ...(onboardedAt !== undefined && { onboardedAt }) };
}

/** Issuers in memory. */
export function createMemoryIssuers(): IssuerStore {
  const issuers = new Map<string, StoredIssuer>();
  return {
    async add(issuer) {
      if (issuers.has(issuer.fingerprint)) return false;
      issuers.set(issuer.fingerprint, issuer);
      return true;
    },
    async list() {
      return [...issuers.values()];
    },
  };
}

/** Devices in memory. */
export function createMemoryDevices(): DeviceStore {
  const devicesOf = perClient(() => new Map<string, StoredDevice>());
  return {
    async put(clientId, device) {
      devicesOf(clientId).set(device.deviceId, device);
    },
    async has(clientId, deviceId) {
      return devicesOf(clientId).has(deviceId);
    },
    async delete(clientId, deviceId) {
      const devices = devicesOf(clientId);
      for (const id of devices.keys()) {
        if (id === deviceId || id.startsWith(`${deviceId}/`)) devices.delete(id);
      }
    },
    async count(clientId) {
      return devicesOf(clientId).size;
    },
    async list(clientId) {
      const devices = [...devicesOf(clientId).values()];
      return devices.sort((one, other) => (one.deviceId < other.deviceId ? -1 : 1));
    },
  };
}
