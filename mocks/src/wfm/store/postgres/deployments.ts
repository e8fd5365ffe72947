import type {
  DeploymentStore,
  ManifestStore,
  StatusStore,
  StoredDeployment,
  StoredManifest,
  StoredStatus,
} from '../deployment-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import { type Count, countOf, type Database, pageOf, type Query } from './database.js';

interface DeploymentRow {
  readonly deployment_id: string;
  readonly digest: string;
  readonly document: Buffer;
  readonly target: string;
  readonly assigned_at: Date;
}

type DesiredRow = { readonly revision: bigint } & (
  | DeploymentRow
  | { readonly [Column in keyof DeploymentRow]: null }
);

/** Counts a change. Until the end of the transaction nobody else changes what the client is meant to run. */
const LOCK = `
  insert into desired_states (client_id, revision) values ($1, 0)
  on conflict (client_id) do update set revision = desired_states.revision`;
const COUNT = 'update desired_states set revision = revision + 1 where client_id = $1';
const FIND = 'select digest from deployments where client_id = $1 and deployment_key = $2';
const KEEP_DOCUMENT = `
  insert into documents (client_id, deployment_key, digest, document) values ($1, $2, $3, $4)
  on conflict do nothing`;
const PUT = `
  insert into deployments (client_id, deployment_key, deployment_id, digest, target, assigned_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (client_id, deployment_key)
  do update set deployment_id = $3, digest = $4, target = $5, assigned_at = $6`;
const DELETE = 'delete from deployments where client_id = $1 and deployment_key = $2 returning 1';
/** One statement, so that revision and deployments are of the same moment. */
const DESIRED = `
  select revision, deployment_id, digest, document, target, assigned_at
  from desired_states
  left join deployments using (client_id)
  left join documents using (client_id, deployment_key, digest)
  where client_id = $1
  order by deployment_key`;
const WAS_ASSIGNED = 'select 1 from documents where client_id = $1 and deployment_key = $2 limit 1';
const DOCUMENT =
  'select document from documents where client_id = $1 and deployment_key = $2 and digest = $3';

/** Deployments in PostgreSQL. */
export function createSqlDeployments({ query, transaction }: Database): DeploymentStore {
  return {
    assign: (clientId, deployment) => transaction((step) => assign(step, clientId, deployment)),
    async withdraw(clientId, deploymentId) {
      return transaction(async (step) => {
        await step(LOCK, clientId);
        if ((await step(DELETE, clientId, keyOf(deploymentId))).length === 0) return false;
        await step(COUNT, clientId);
        return true;
      });
    },
    async getDesiredState(clientId) {
      const rows = await query<DesiredRow>(DESIRED, clientId);
      return { revision: rows[0]?.revision ?? 0n, deployments: rows.flatMap(readDeployment) };
    },
    async wasAssigned(clientId, deploymentId) {
      return (await query(WAS_ASSIGNED, clientId, keyOf(deploymentId))).length === 1;
    },
    async findDocument(clientId, { deploymentId, digest }) {
      const rows = await query<{ document: Buffer }>(DOCUMENT, clientId, keyOf(deploymentId), digest);
      return rows[0]?.document;
    },
  };
}

async function assign(query: Query, clientId: string, deployment: StoredDeployment) {
  const { deploymentId, digest, document, target, assignedAt } = deployment;
  const key = keyOf(deploymentId);
  await query(LOCK, clientId);
  const [before] = await query<{ digest: string }>(FIND, clientId, key);
  if (before?.digest === digest) return 'unchanged';
  await query(KEEP_DOCUMENT, clientId, key, digest, Buffer.from(document));
  await query(PUT, clientId, key, deploymentId, digest, target, assignedAt);
  await query(COUNT, clientId);
  return before === undefined ? 'created' : 'replaced';
}

function readDeployment(row: DesiredRow): readonly StoredDeployment[] {
  if (row.deployment_id === null) return [];
  const { deployment_id, digest, document, target, assigned_at } = row;
  return [{ deploymentId: deployment_id, digest, document, target, assignedAt: assigned_at }];
}

function keyOf(deploymentId: string): string {
  return deploymentId.toLowerCase();
}

interface ManifestRow {
  readonly version: bigint;
  readonly revision: bigint;
  readonly manifest: string;
  readonly bundle: Buffer | null;
}

const FIRST = `
  insert into manifests (client_id, version, revision, manifest, bundle) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning 1`;
const NEXT = `
  update manifests set version = $2, revision = $3, manifest = $4, bundle = $5
  where client_id = $1 and version = $2 - 1 returning 1`;
const KEEP_BUNDLE =
  'insert into bundles (client_id, digest, bundle) values ($1, $2, $3) on conflict do nothing';

/** Manifests in PostgreSQL. */
export function createSqlManifests({ query, transaction }: Database): ManifestStore {
  return {
    async findLast(clientId) {
      const [row] = await query<ManifestRow>('select * from manifests where client_id = $1', clientId);
      return row && readManifest(row);
    },
    async append(clientId, { version, revision, manifest, bundle }) {
      return transaction(async (step) => {
        const octets = bundle === undefined ? null : Buffer.from(bundle);
        const values = [clientId, version, revision, writeStoredJson(manifest), octets];
        if ((await step(version === 1n ? FIRST : NEXT, ...values)).length === 0) return false;
        if (manifest.bundle !== null) await step(KEEP_BUNDLE, clientId, manifest.bundle.digest, octets);
        return true;
      });
    },
    async findBundle(clientId, digest) {
      const found = 'select bundle from bundles where client_id = $1 and digest = $2';
      return (await query<{ bundle: Buffer }>(found, clientId, digest))[0]?.bundle;
    },
  };
}

function readManifest({ version, revision, manifest, bundle }: ManifestRow): StoredManifest {
  const content = readStoredJson(manifest) as StoredManifest['manifest'];
  return { version, revision, manifest: content, ...(bundle !== null && { bundle }) };
}

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
/** Reports are never removed, so the last number is how many there are. */
const COUNT_REPORTS = 'select value as count from status_counters where client_id = $1';
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
    async count(clientId) {
      return countOf(await query<Count>(COUNT_REPORTS, clientId));
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
