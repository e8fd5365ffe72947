import type { StatusStore, StoredStatus } from '../status-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import type { Database } from './database.js';
import { pageOf } from './page.js';

interface StatusRow {
  readonly sequence: bigint;
  readonly received_at: Date;
  readonly status: string;
}

const ADD = `
  with next as (
    insert into status_counters (client_id, value) values ($1, 1)
    on conflict (client_id) do update set value = status_counters.value + 1
    returning value
  ), report as (
    insert into statuses (client_id, sequence, deployment_key, received_at, status)
    select $1, value, $2, $3, $4 from next
  )
  insert into status_subjects (client_id, subject) select $1, $5 from next
  on conflict do nothing returning 1`;
const LIST = `
  select sequence, received_at, status from statuses
  where client_id = $1 and sequence > $2 and ($3::text is null or deployment_key = $3)
  order by sequence limit $4`;

/** Status reports in PostgreSQL. */
export function createSqlStatuses({ query }: Database): StatusStore {
  return {
    async add(clientId, { receivedAt, status }) {
      const key = status.deploymentId.toLowerCase();
      const subject = JSON.stringify([key, status.deviceId ?? null]);
      const first = await query(ADD, clientId, key, receivedAt, writeStoredJson(status), subject);
      return first.length === 1 ? 'first' : 'later';
    },
    async list(clientId, { after = 0n, limit, deploymentId }) {
      const key = deploymentId?.toLowerCase() ?? null;
      const rows = await query<StatusRow>(LIST, clientId, after, key, limit + 1);
      return pageOf(rows, limit, readStatus, ({ sequence }) => sequence);
    },
  };
}

function readStatus({ sequence, received_at, status }: StatusRow): StoredStatus {
  return { sequence, receivedAt: received_at, status: readStoredJson(status) as StoredStatus['status'] };
}
