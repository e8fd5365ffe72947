import { createHash } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import type { Acceptance, AcceptedClients } from '@margo-contract/sdk-server';
import type { StoredClient } from '../store/client-store.js';
import type { Store } from '../store/store.js';

/** Whom a WFM with mutual TLS serves of its namespace: the clients on the list, or all of them (ID-009). */
export const ACCEPTANCE_POLICIES = ['listed', 'all'] as const;
export type AcceptancePolicy = (typeof ACCEPTANCE_POLICIES)[number];

export interface AcceptedClientsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: AcceptancePolicy;
  /** Told when it could not be noted that a client was heard of. */
  readonly onError: (error: unknown) => void;
}

const DENIED = {
  unknown: 'No operator has put this client on the list of accepted ones.',
  revoked: 'An operator took this client off the list of accepted ones.',
} as const;

/** The accepted-client policy out of a store: a client is its SPIFFE ID. */
export function createAcceptedClients({
  store,
  clock,
  policy,
  onError,
}: AcceptedClientsOptions): AcceptedClients {
  return {
    async decide(spiffeId): Promise<Acceptance> {
      const client = await store.clients.find(spiffeId);
      if (client?.state === 'approved') {
        store.clients.see(spiffeId, clock()).catch(onError);
        return 'accepted';
      }
      if (client !== undefined) return { outcome: 'denied', detail: DENIED.revoked };
      if (policy === 'listed') return { outcome: 'denied', detail: DENIED.unknown };
      await acceptClient(store, { spiffeId, at: clock() });
      return 'accepted';
    },
  };
}

/** A client to be accepted. */
export interface AcceptedClient {
  readonly spiffeId: string;
  readonly at: Date;
  readonly label?: string;
}

/**
 * Puts a client on the list. One that was taken off stays off: that is undone by readmitting it.
 *
 * @returns whether it is new
 */
export function acceptClient(
  store: Store,
  { spiffeId, at, label }: AcceptedClient,
): Promise<{ readonly client: StoredClient; readonly added: boolean }> {
  const octets = Buffer.from(spiffeId);
  return store.clients.add({
    clientId: spiffeId,
    state: 'approved',
    certificate: new Uint8Array(),
    fingerprint: createHash('sha256').update(octets).digest('hex'),
    registeredAt: at,
    ...(label !== undefined && { label }),
  });
}
