import type { StatusStore, StoredStatus } from '../status-store.js';
import { pageOf } from './page.js';
import { perClient } from './per-client.js';

interface History {
  readonly reports: StoredStatus[];
  /** Deployment and device of every report that ever came. */
  readonly subjects: Set<string>;
}

/** Status reports in memory. */
export function createMemoryStatuses(): StatusStore {
  const historyOf = perClient<History>(() => ({ reports: [], subjects: new Set() }));
  return {
    async add(clientId, report) {
      const { reports, subjects } = historyOf(clientId);
      reports.push({ ...report, sequence: BigInt(reports.length + 1) });
      const subject = subjectOf(report);
      const order = subjects.has(subject) ? 'later' : 'first';
      subjects.add(subject);
      return order;
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
