import type {
  ClientState,
  ClientStore,
  DeviceStore,
  IssuerStore,
  StoredClient,
  StoredDevice,
  StoredIssuer,
} from '../client-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import { type Count, countOf, type Database, pageOf } from './database.js';

interface ClientRow {
  readonly place: bigint;
  readonly client_id: string;
  readonly state: ClientState;
  readonly certificate: Buffer;
  readonly fingerprint: string;
  readonly label: string | null;
  readonly registered_at: Date;
  readonly onboarded_at: Date | null;
  readonly last_seen_at: Date | null;
}

const ADD = `
  with next as (update counters set value = value + 1 where name = 'clients' returning value)
  insert into clients (place, client_id, state, certificate, fingerprint, label, registered_at, onboarded_at, last_seen_at)
  select value, $1, $2, $3, $4, $5, $6, $7, $8 from next
  on conflict (fingerprint) do nothing
  returning *`;
const MOVE = `
  update clients set state = $3, onboarded_at = coalesce(onboarded_at, $4)
  where client_id = $1 and state = $2 and ($4::timestamptz is null or onboarded_at is null)
  returning *`;
const SEE = `
  update clients set last_seen_at = $2
  where client_id = $1 and (last_seen_at is null or last_seen_at < $2)`;
const LIST = `
  select * from clients where place > $1 and ($2::text is null or state = $2) order by place limit $3`;

/** Clients in PostgreSQL. */
export function createSqlClients({ query }: Database): ClientStore {
  const findByFingerprint = async (fingerprint: string) =>
    clientOf((await query<ClientRow>('select * from clients where fingerprint = $1', fingerprint))[0]);

  const add: ClientStore['add'] = async (client) => {
    const [row] = await query<ClientRow>(ADD, ...valuesOf(client));
    const added = clientOf(row);
    if (added !== undefined) return { client: added, added: true };
    const known = await findByFingerprint(client.fingerprint);
    return known === undefined ? add(client) : { client: known, added: false };
  };

  return {
    add,
    findByFingerprint,
    async find(clientId) {
      // PostgreSQL has no text with this character, and refuses to look for it.
      if (clientId.includes('\0')) return undefined;
      return clientOf((await query<ClientRow>('select * from clients where client_id = $1', clientId))[0]);
    },
    async move({ clientId, from, to, onboardedAt }) {
      return clientOf((await query<ClientRow>(MOVE, clientId, from, to, onboardedAt ?? null))[0]);
    },
    async see(clientId, at) {
      await query(SEE, clientId, at);
    },
    async count(state) {
      return countOf(await query<Count>('select count(*) from clients where state = $1', state));
    },
    async list({ after = 0n, limit, state }) {
      const rows = await query<ClientRow>(LIST, after, state ?? null, limit + 1);
      return pageOf(rows, limit, readClient, ({ place }) => place);
    },
  };
}

function valuesOf(client: StoredClient): readonly unknown[] {
  const { clientId, state, certificate, fingerprint, label, registeredAt, onboardedAt, lastSeenAt } = client;
  const facts = [clientId, state, Buffer.from(certificate), fingerprint];
  return [...facts, label ?? null, registeredAt, onboardedAt ?? null, lastSeenAt ?? null];
}

function clientOf(row: ClientRow | undefined): StoredClient | undefined {
  return row && readClient(row);
}

function readClient(row: ClientRow): StoredClient {
  return {
    clientId: row.client_id,
    state: row.state,
    certificate: row.certificate,
    fingerprint: row.fingerprint,
    ...(row.label !== null && { label: row.label }),
    registeredAt: row.registered_at,
    ...(row.onboarded_at !== null && { onboardedAt: row.onboarded_at }),
    ...(row.last_seen_at !== null && { lastSeenAt: row.last_seen_at }),
  };
}

interface IssuerRow {
  readonly fingerprint: string;
  readonly certificate: Buffer;
  readonly label: string | null;
  readonly registered_at: Date;
}

const ADD_ISSUER = `
  with next as (update counters set value = value + 1 where name = 'issuers' returning value)
  insert into issuers (place, fingerprint, certificate, label, registered_at)
  select value, $1, $2, $3, $4 from next
  on conflict (fingerprint) do nothing
  returning 1`;

/** Issuers in PostgreSQL. */
export function createSqlIssuers({ query }: Database): IssuerStore {
  return {
    async add({ fingerprint, certificate, label, registeredAt }) {
      const values = [fingerprint, Buffer.from(certificate), label ?? null, registeredAt];
      return (await query(ADD_ISSUER, ...values)).length === 1;
    },
    async list() {
      return (await query<IssuerRow>('select * from issuers order by place')).map(readIssuer);
    },
  };
}

function readIssuer({ fingerprint, certificate, label, registered_at }: IssuerRow): StoredIssuer {
  return { fingerprint, certificate, registeredAt: registered_at, ...(label !== null && { label }) };
}

interface DeviceRow {
  readonly device_id: string;
  readonly reported_at: Date;
  readonly capabilities: string;
}

const PUT = `
  insert into devices (client_id, device_id, reported_at, capabilities) values ($1, $2, $3, $4)
  on conflict (client_id, device_id) do update set reported_at = $3, capabilities = $4`;
const DELETE = `
  delete from devices where client_id = $1 and (device_id = $2 or starts_with(device_id, $2 || '/'))`;

/** Devices in PostgreSQL. */
export function createSqlDevices({ query }: Database): DeviceStore {
  return {
    async put(clientId, { deviceId, reportedAt, capabilities }) {
      await query(PUT, clientId, deviceId, reportedAt, writeStoredJson(capabilities));
    },
    async has(clientId, deviceId) {
      const found = 'select 1 from devices where client_id = $1 and device_id = $2';
      return (await query(found, clientId, deviceId)).length === 1;
    },
    async delete(clientId, deviceId) {
      await query(DELETE, clientId, deviceId);
    },
    async count(clientId) {
      return countOf(await query<Count>('select count(*) from devices where client_id = $1', clientId));
    },
    async list(clientId) {
      const all = 'select * from devices where client_id = $1 order by device_id';
      return (await query<DeviceRow>(all, clientId)).map(readDevice);
    },
  };
}

function readDevice({ device_id, reported_at, capabilities }: DeviceRow): StoredDevice {
  return {
    deviceId: device_id,
    reportedAt: reported_at,
    capabilities: readStoredJson(capabilities) as StoredDevice['capabilities'],
  };
}
