import type { SecretStore } from '../secret-store.js';
import type { Database } from './database.js';

const KEEP = 'insert into secrets (name, secret) values ($1, $2) on conflict do nothing';

/** Secrets in PostgreSQL. */
export function createSqlSecrets({ query }: Database): SecretStore {
  return {
    async keep(name, candidate) {
      await query(KEEP, name, Buffer.from(candidate));
      const [row] = await query<{ secret: Buffer }>('select secret from secrets where name = $1', name);
      return row?.secret ?? candidate;
    },
  };
}
