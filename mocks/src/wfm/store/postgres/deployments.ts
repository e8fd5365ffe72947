import type { DeploymentStore, StoredDeployment } from '../deployment-store.js';
import type { Database, Query } from './database.js';

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
