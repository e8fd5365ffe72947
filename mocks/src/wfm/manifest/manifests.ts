import type { Profile } from '../behaviour/behaviour.js';
import type { DesiredState, StoredManifest } from '../store/deployment-store.js';
import type { Store } from '../store/store.js';
import { buildManifest } from './manifest.js';

/** Gives the clients of a WFM their manifests. */
export interface Manifests {
  /** The manifest of what is assigned now. As long as nothing changes it is the same one. */
  handOut(clientId: string): Promise<StoredManifest>;
  /** The version that the client would get now. */
  versionOf(clientId: string, desired: DesiredState): Promise<bigint>;
}

/**
 * Versions are counted when a manifest is handed out, not when something is assigned: the first one has version 1
 * however much was assigned before, and each that differs from the one before has the next number.
 */
export function createManifests(store: Store, basePath: string, profile: Profile): Manifests {
  const handOut = async (clientId: string): Promise<StoredManifest> => {
    const last = await store.manifests.findLast(clientId);
    const desired = await store.deployments.getDesiredState(clientId);
    if (last?.revision === desired.revision) return last;
    const next = await buildManifest({ clientId, profile, basePath }, versionAfter(last), desired);
    // When another request was faster, start again with what it left behind.
    return (await store.manifests.append(clientId, next)) ? next : handOut(clientId);
  };

  return {
    handOut,
    async versionOf(clientId, { revision }) {
      const last = await store.manifests.findLast(clientId);
      return last?.revision === revision ? last.version : versionAfter(last);
    },
  };
}

function versionAfter(last: StoredManifest | undefined): bigint {
  return (last?.version ?? 0n) + 1n;
}
