import type { Maintenance } from '@margo-contract/generated/operator';
import type { MaintenanceStore } from '../maintenance-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import type { Database } from './database.js';

const SET =
  'insert into maintenance (current) values ($1) on conflict (one) do update set current = excluded.current';

/** Maintenance mode in PostgreSQL. */
export function createSqlMaintenance({ query }: Database): MaintenanceStore {
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
