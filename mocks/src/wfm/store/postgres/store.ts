import type { Maintenance } from '@margo-contract/generated/operator';
import type { MaintenanceStore, ReplayStore, SecretStore, Store } from '../store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import { createSqlClients, createSqlDevices, createSqlIssuers } from './clients.js';
import { connect, type Database } from './database.js';
import { createSqlDeployments, createSqlManifests, createSqlStatuses } from './deployments.js';
import { MIGRATIONS, migrate } from './schema.js';

const SCHEMA = 'margo_mock';

/**
 * Opens a store in PostgreSQL, which any number of WFMs may share. The tables are in a schema of their own.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws MargoError `mock-option-invalid`, `mock-store-unreachable`, `mock-store-refused`, `mock-store-newer`
 */
export async function openPostgresStore(url: string, schema = SCHEMA): Promise<Store> {
  const database = await connect({ url, schema });
  try {
    await migrate(database, schema, MIGRATIONS);
    return createSqlStore(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function createSqlStore(database: Database): Store {
  return {
    clients: createSqlClients(database),
    issuers: createSqlIssuers(database),
    devices: createSqlDevices(database),
    deployments: createSqlDeployments(database),
    manifests: createSqlManifests(database),
    statuses: createSqlStatuses(database),
    maintenance: createSqlMaintenance(database),
    replays: createSqlReplays(database),
    secrets: createSqlSecrets(database),
    close: () => database.close(),
  };
}

const SET =
  'insert into maintenance (current) values ($1) on conflict (one) do update set current = excluded.current';

/** Maintenance mode in PostgreSQL. */
function createSqlMaintenance({ query }: Database): MaintenanceStore {
  return {
    async get() {
      const [row] = await query<{ current: string }>('select current from maintenance');
      return row === undefined ? { enabled: false } : (readStoredJson(row.current) as Maintenance);
    },
    async set(maintenance) {
      await query(SET, writeStoredJson(maintenance));
    },
  };
}

/** A name that may be forgotten is new again. */
const REMEMBER = `
  insert into replays (name, until_seconds) values ($1, $2)
  on conflict (name) do update set until_seconds = $2 where replays.until_seconds < $3
  returning 1`;
const FORGET = 'delete from replays where until_seconds < $1';

/** How often the old ones are looked for. */
const CLEANING_SECONDS = 60;

/** Used signatures in PostgreSQL. */
function createSqlReplays({ query }: Database): ReplayStore {
  let cleanedAt = Number.NEGATIVE_INFINITY;
  return {
    async remember(name, untilSeconds, nowSeconds) {
      if (nowSeconds >= cleanedAt + CLEANING_SECONDS) {
        cleanedAt = nowSeconds;
        await query(FORGET, nowSeconds);
      }
      return (await query(REMEMBER, name, untilSeconds, nowSeconds)).length === 1;
    },
  };
}

const KEEP = 'insert into secrets (name, secret) values ($1, $2) on conflict do nothing';

/** Secrets in PostgreSQL. */
function createSqlSecrets({ query }: Database): SecretStore {
  return {
    async keep(name, candidate) {
      await query(KEEP, name, Buffer.from(candidate));
      const [row] = await query<{ secret: Buffer }>('select secret from secrets where name = $1', name);
      return row?.secret ?? candidate;
    },
    async find(name) {
      const [row] = await query<{ secret: Buffer }>('select secret from secrets where name = $1', name);
      return row?.secret;
    },
  };
}
