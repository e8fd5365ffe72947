import type { Clock } from '@margo-contract/protocol';
import type { Store } from '../store/store.js';
import type { FolderState } from './folder-state.js';

/** What the files made of one client. */
interface Applied {
  generation: number;
  /** Digest by deploymentId, in lower case, of what the files assigned. */
  digests: ReadonlyMap<string, string>;
}

export interface ApplyParts {
  readonly state: FolderState;
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Makes the function that brings a client up to what the files say. It touches only what changed in the files since it
 * was called last for this client, so that what an operator did in between stays (the last change wins).
 */
export function createApply({ state, store, clock }: ApplyParts): (clientId: string) => Promise<void> {
  const appliedTo = new Map<string, Applied>();
  const underWay = new Map<string, Promise<void>>();

  const apply = async (clientId: string): Promise<void> => {
    const { generation } = state;
    const client = await store.clients.find(clientId);
    if (client === undefined) return;
    const wanted = state.wantedBy(client);
    const before = appliedTo.get(clientId)?.digests ?? new Map<string, string>();
    for (const [key, deployment] of wanted) {
      if (before.get(key) === deployment.digest) continue;
      await store.deployments.assign(clientId, { ...deployment, assignedAt: clock() });
    }
    for (const key of before.keys()) if (!wanted.has(key)) await store.deployments.withdraw(clientId, key);
    const digests = new Map([...wanted].map(([key, { digest }]) => [key, digest]));
    appliedTo.set(clientId, { generation, digests });
  };

  const isUpToDate = (clientId: string) => (appliedTo.get(clientId)?.generation ?? 0) === state.generation;

  // One after the other for each client, so that none repeats what another is about to do.
  return async (clientId) => {
    if (isUpToDate(clientId)) return;
    const before = underWay.get(clientId) ?? Promise.resolve();
    const task = before
      .catch(() => undefined)
      .then(() => (isUpToDate(clientId) ? undefined : apply(clientId)));
    underWay.set(clientId, task);
    await task.finally(() => {
      if (underWay.get(clientId) === task) underWay.delete(clientId);
    });
  };
}
