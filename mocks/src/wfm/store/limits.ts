import { Refusal } from '@margo-contract/sdk-server/core';
import type { Store } from './store.js';

/** How much others can make a store keep. */
export interface StoreLimits {
  /** Clients that wait for the approval of an operator. */
  readonly pendingClients: number;
  readonly devicesPerClient: number;
  readonly reportsPerClient: number;
}

/** Far above what a plant or a test needs. */
export const DEFAULT_LIMITS: StoreLimits = {
  pendingClients: 10_000,
  devicesPerClient: 1_000,
  reportsPerClient: 10_000,
};

const RETRY_AFTER_SECONDS = 3_600;

/**
 * The same store, which refuses what would make it keep more than the limits: a client with 503, since others took its place, a
 * device or a report with 429, since its own client sent too many. What is known already may always be replaced.
 *
 * The limits are exact for one WFM. Each further WFM of the same store may exceed them by one, in a race.
 */
export function limitStore(store: Store, limits: StoreLimits): Store {
  const { clients, devices, statuses } = store;
  const inTurn = createTurns();
  return {
    ...store,
    clients: {
      ...clients,
      add: async (client) => {
        if (client.state !== 'pending') return clients.add(client);
        return inTurn('pending clients', async () => {
          const known = await clients.findByFingerprint(client.fingerprint);
          if (known !== undefined) return { client: known, added: false };
          if ((await clients.count('pending')) < limits.pendingClients) return clients.add(client);
          throw full(503, `${limits.pendingClients} clients already wait for the approval of an operator.`);
        });
      },
    },
    devices: {
      ...devices,
      put: (clientId, device) =>
        inTurn(`devices of ${clientId}`, async () => {
          const isKnown = await devices.has(clientId, device.deviceId);
          if (isKnown || (await devices.count(clientId)) < limits.devicesPerClient)
            return devices.put(clientId, device);
          throw full(
            429,
            `This WFM keeps ${limits.devicesPerClient} devices of a client. Delete one that is gone.`,
          );
        }),
    },
    statuses: {
      ...statuses,
      add: (clientId, report) =>
        inTurn(`reports of ${clientId}`, async () => {
          if ((await statuses.count(clientId)) < limits.reportsPerClient)
            return statuses.add(clientId, report);
          throw full(429, `This WFM keeps ${limits.reportsPerClient} status reports of a client.`);
        }),
    },
  };
}

function full(status: 429 | 503, detail: string): Refusal {
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new Refusal('about:blank', status, { detail, retryAfterSeconds: RETRY_AFTER_SECONDS, headers });
}

/** Makes a function that runs steps with the same name one after the other. */
function createTurns(): <Result>(name: string, step: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (name, step) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(step, step);
    last.set(name, turn);
    const leave = () => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(leave, leave);
    return turn;
  };
}
