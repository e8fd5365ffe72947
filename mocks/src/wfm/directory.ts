import type { KeyObject } from 'node:crypto';
import { type Clock, readCertificate } from '@margo-contract/protocol';
import type { ClientDirectory, ClientRecords } from '@margo-contract/sdk-server';
import type { ClientState, StoredClient } from './store/client-store.js';
import type { Store } from './store/store.js';

/** Most keys that are kept parsed. */
const MAXIMUM_KEYS = 10_000;

const REASONS: Readonly<Record<Exclude<ClientState, 'approved'>, string>> = {
  registered: 'The client has not onboarded yet.',
  pending: 'The client waits for the approval of an operator.',
  rejected: 'An operator declined this client.',
  revoked: 'The trust in this certificate was withdrawn.',
};

export interface DirectoryOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Told when it could not be noted that a client was heard of. */
  readonly onError: (error: unknown) => void;
}

/** Finds the keys of clients in a store; a client that is not approved is found, but not trusted. */
export function createDirectory({ store, clock, onError }: DirectoryOptions): ClientDirectory {
  const keyOf = createKeyCache();
  return {
    async find(clientId) {
      const client = await store.clients.find(clientId);
      if (client === undefined) return undefined;
      const { state } = client;
      return {
        clientId,
        publicKey: keyOf(client),
        trusted: state === 'approved',
        ...(state !== 'approved' && { reason: REASONS[state] }),
      };
    },
    onProven(clientId) {
      store.clients.see(clientId, clock()).catch(onError);
    },
  };
}

/** Parses each key once, as long as there are not too many. */
function createKeyCache(): (client: StoredClient) => KeyObject {
  const keys = new Map<string, KeyObject>();
  return ({ fingerprint, certificate }) => {
    const known = keys.get(fingerprint);
    if (known !== undefined) return known;
    if (keys.size >= MAXIMUM_KEYS) keys.clear();
    const { publicKey } = readCertificate(certificate);
    keys.set(fingerprint, publicKey);
    return publicKey;
  };
}

/** What is on record of a client's devices and deployments. */
export function createRecords(store: Store): ClientRecords {
  return {
    hasDevice: (clientId, deviceId) => store.devices.has(clientId, deviceId),
    hasDeployment: (clientId, deploymentId) => store.deployments.wasAssigned(clientId, deploymentId),
  };
}
