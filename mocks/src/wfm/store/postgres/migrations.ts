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
