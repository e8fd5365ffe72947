import type { Store } from '../store.js';
import { createSqlClients } from './clients.js';
import { connect, type Database } from './database.js';
import { createSqlDeployments } from './deployments.js';
import { createSqlDevices } from './devices.js';
import { createSqlIssuers } from './issuers.js';
import { createSqlMaintenance } from './maintenance.js';
import { createSqlManifests } from './manifests.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations.js';
import { createSqlReplays } from './replays.js';
import { createSqlSecrets } from './secrets.js';
import { createSqlStatuses } from './statuses.js';

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
