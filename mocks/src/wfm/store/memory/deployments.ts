import type { DeploymentStore, StoredDeployment } from '../deployment-store.js';
import { perClient } from './per-client.js';

interface Assignments {
  revision: bigint;
  readonly assigned: Map<string, StoredDeployment>;
  /** By id, then by digest: everything that was ever assigned. */
  readonly documents: Map<string, Map<string, Uint8Array>>;
}

/** Deployments in memory. */
export function createMemoryDeployments(): DeploymentStore {
  const assignmentsOf = perClient<Assignments>(() => ({
    revision: 0n,
    assigned: new Map(),
    documents: new Map(),
  }));
  return {
    async assign(clientId, deployment) {
      const assignments = assignmentsOf(clientId);
      const key = keyOf(deployment.deploymentId);
      const before = assignments.assigned.get(key);
      if (before?.digest === deployment.digest) return 'unchanged';
      keepDocument(assignments, key, deployment);
      assignments.assigned.set(key, deployment);
      assignments.revision += 1n;
      return before === undefined ? 'created' : 'replaced';
    },
    async withdraw(clientId, deploymentId) {
      const assignments = assignmentsOf(clientId);
      if (!assignments.assigned.delete(keyOf(deploymentId))) return false;
      assignments.revision += 1n;
      return true;
    },
    async getDesiredState(clientId) {
      const { revision, assigned } = assignmentsOf(clientId);
      const sorted = [...assigned.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
      return { revision, deployments: sorted.map(([, deployment]) => deployment) };
    },
    async wasAssigned(clientId, deploymentId) {
      return assignmentsOf(clientId).documents.has(keyOf(deploymentId));
    },
    async findDocument(clientId, { deploymentId, digest }) {
      return assignmentsOf(clientId).documents.get(keyOf(deploymentId))?.get(digest);
    },
  };
}

function keepDocument({ documents }: Assignments, key: string, { digest, document }: StoredDeployment): void {
  documents.set(key, (documents.get(key) ?? new Map<string, Uint8Array>()).set(digest, document));
}

function keyOf(deploymentId: string): string {
  return deploymentId.toLowerCase();
}
