import { MargoError } from '@margo-contract/protocol';
import type { Database, Query } from './database.js';

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
