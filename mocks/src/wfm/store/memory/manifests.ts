import type { ManifestStore, StoredManifest } from '../manifest-store.js';
import { perClient } from './per-client.js';

interface History {
  last?: StoredManifest;
  readonly bundles: Map<string, Uint8Array>;
}

/** Manifests in memory. */
export function createMemoryManifests(): ManifestStore {
  const historyOf = perClient<History>(() => ({ bundles: new Map() }));
  return {
    async findLast(clientId) {
      return historyOf(clientId).last;
    },
    async append(clientId, next) {
      const history = historyOf(clientId);
      if (next.version !== (history.last?.version ?? 0n) + 1n) return false;
      const { bundle } = next.manifest;
      if (bundle !== null && next.bundle !== undefined) history.bundles.set(bundle.digest, next.bundle);
      history.last = next;
      return true;
    },
    async findBundle(clientId, digest) {
      return historyOf(clientId).bundles.get(digest);
    },
  };
}
