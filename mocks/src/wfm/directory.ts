import { readCertificate } from '@margo-contract/protocol';
import type { ClientDirectory, ClientRecord, ClientRecords } from '@margo-contract/sdk-server';
import type { ClientState, Store, StoredClient } from './store/index.js';

/** Most keys that are kept parsed. */
const MAXIMUM_KEYS = 10_000;

const REASONS: Readonly<Record<Exclude<ClientState, 'approved'>, string>> = {
  registered: 'The client has not onboarded yet.',
  pending: 'The client waits for the approval of an operator.',
  rejected: 'An operator declined this client.',
  revoked: 'The trust in this certificate was withdrawn.',
};

/** Finds the keys of clients in a store; a client that is not approved is found, but not trusted. */
export function createDirectory(store: Store): ClientDirectory {
  const keys = new Map<string, ClientRecord['publicKey']>();

  const publicKeyOf = ({ fingerprint, certificate }: StoredClient): ClientRecord['publicKey'] => {
    const known = keys.get(fingerprint);
    if (known !== undefined) return known;
    const { publicKey } = readCertificate(certificate);
    if (keys.size >= MAXIMUM_KEYS) keys.clear();
    keys.set(fingerprint, publicKey);
    return publicKey;
  };

  return {
    async find(clientId) {
      const client = await store.clients.find(clientId);
      if (client === undefined) return undefined;
      const publicKey = publicKeyOf(client);
      if (client.state === 'approved') return { clientId, publicKey, trusted: true };
      return { clientId, publicKey, trusted: false, reason: REASONS[client.state] };
    },
  };
}

/** What is on record of a client's devices and deployments. */
export function createRecords(store: Store): ClientRecords {
  return {
    hasDevice: (clientId, deviceId) => store.devices.has(clientId, deviceId),
    hasDeployment: (clientId, deploymentId) => store.deployments.wasAssigned(clientId, deploymentId),
  };
}
