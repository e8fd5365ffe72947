import type {
  DeploymentStore,
  ManifestStore,
  StatusStore,
  StoredDeployment,
  StoredManifest,
  StoredStatus,
} from '../deployment-store.js';
import { pageOf, perClient } from './collections.js';

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

interface HandedOut {
  last?: StoredManifest;
  readonly bundles: Map<string, Uint8Array>;
}

/** Manifests in memory. */
export function createMemoryManifests(): ManifestStore {
  const historyOf = perClient<HandedOut>(() => ({ bundles: new Map() }));
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

interface Reports {
  readonly reports: StoredStatus[];
  /** Deployment and device of every report that ever came. */
  readonly subjects: Set<string>;
}

/** Status reports in memory. */
export function createMemoryStatuses(): StatusStore {
  const historyOf = perClient<Reports>(() => ({ reports: [], subjects: new Set() }));
  return {
    async add(clientId, report) {
      const { reports, subjects } = historyOf(clientId);
      reports.push({ ...report, sequence: BigInt(reports.length + 1) });
      const subject = subjectOf(report);
      const order = subjects.has(subject) ? 'later' : 'first';
      subjects.add(subject);
      return order;
    },
    async count(clientId) {
      return historyOf(clientId).reports.length;
    },
    async list(clientId, query) {
      const wanted = query.deploymentId?.toLowerCase();
      return pageOf(
        historyOf(clientId).reports,
        query,
        ({ status }) => wanted === undefined || wanted === status.deploymentId.toLowerCase(),
      );
    },
  };
}

function subjectOf({ status }: Pick<StoredStatus, 'status'>): string {
  return JSON.stringify([status.deploymentId.toLowerCase(), status.deviceId ?? null]);
}
