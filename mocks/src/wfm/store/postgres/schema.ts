import { MargoError } from '@margo-contract/protocol';
import type { Database, Query } from './database.js';

/**
 * The tables, step by step: the version of a schema is the number of steps it has taken. A step that was published is
 * never changed; what is to be otherwise is another step.
 *
 * Numbers that a listing is ordered by come from a row that is locked until the commit, not from a sequence: whoever
 * reads a number has then seen all smaller ones.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table counters (name text primary key, value bigint not null);
  insert into counters values ('clients', 0), ('issuers', 0);

  create table clients (
    place bigint not null unique,
    client_id text primary key,
    state text not null,
    certificate bytea not null,
    fingerprint text not null unique,
    label text,
    registered_at timestamptz not null,
    onboarded_at timestamptz,
    last_seen_at timestamptz
  );
  create index on clients (state, place);

  create table issuers (
    place bigint not null unique,
    fingerprint text primary key,
    certificate bytea not null,
    label text,
    registered_at timestamptz not null
  );

  create table devices (
    client_id text,
    device_id text collate "C",
    reported_at timestamptz not null,
    capabilities text not null,
    primary key (client_id, device_id)
  );

  create table desired_states (client_id text primary key, revision bigint not null);
  create table documents (
    client_id text,
    deployment_key text,
    digest text,
    document bytea not null,
    primary key (client_id, deployment_key, digest)
  );
  create table deployments (
    client_id text,
    deployment_key text collate "C",
    deployment_id text not null,
    digest text not null,
    target text not null,
    assigned_at timestamptz not null,
    primary key (client_id, deployment_key)
  );

  create table manifests (
    client_id text primary key,
    version bigint not null,
    revision bigint not null,
    manifest text not null,
    bundle bytea
  );
  create table bundles (client_id text, digest text, bundle bytea not null, primary key (client_id, digest));

  create table status_counters (client_id text primary key, value bigint not null);
  create table status_subjects (client_id text, subject text, primary key (client_id, subject));
  create table statuses (
    client_id text,
    sequence bigint,
    deployment_key text not null,
    received_at timestamptz not null,
    status text not null,
    primary key (client_id, sequence)
  );
  create index on statuses (client_id, deployment_key, sequence);

  create table replays (name text primary key, until_seconds bigint not null);
  create index on replays (until_seconds);
  create table maintenance (one boolean primary key default true check (one), current text not null);
  create table secrets (name text primary key, secret bytea not null);
  `,
];

/** Any number, the same for all WFMs: they take the steps one after the other. */
const LOCK = 7_226_401;

/**
 * Takes the steps that a schema has not taken yet, all of them or none.
 *
 * @throws MargoError `mock-store-newer`, `mock-store-refused`
 */
export async function migrate(
  { transaction }: Database,
  schema: string,
  migrations: readonly string[],
): Promise<void> {
  await transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', LOCK);
    const version = await readVersion(query, schema);
    if (version > migrations.length) throw newer(schema, version, migrations.length);
    for (const step of migrations.slice(version)) await query(step);
    if (version < migrations.length) await query('update schema_version set version = $1', migrations.length);
  });
}

async function readVersion(query: Query, schema: string): Promise<number> {
  try {
    const [known] = await query<unknown>('select 1 from pg_namespace where nspname = $1', schema);
    if (known === undefined) await query(`create schema ${schema}`);
    await query('create table if not exists schema_version (version integer not null)');
  } catch (cause) {
    throw refused(schema, cause);
  }
  const [row] = await query<{ version: number }>('select version from schema_version');
  if (row === undefined) await query('insert into schema_version values (0)');
  return row?.version ?? 0;
}

function newer(schema: string, version: number, known: number): MargoError {
  return new MargoError(
    'mock-store-newer',
    `The schema ${schema} in PostgreSQL has version ${version}, and this margo-mock knows version ${known}; ` +
      'use the margo-mock that made it, or another database',
  );
}

function refused(schema: string, cause: unknown): MargoError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new MargoError(
    'mock-store-refused',
    `PostgreSQL does not let the schema ${schema} be made: ${reason}; grant the user CREATE on the database`,
    { cause },
  );
}
