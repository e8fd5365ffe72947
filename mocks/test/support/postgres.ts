import { randomBytes } from 'node:crypto';
import { connect } from '../../src/wfm/store/postgres/database.js';

const schemas: string[] = [];

/** The server for tests. The tests make schemas of their own in it, and remove them. */
export function postgresUrl(): string {
  const url = process.env.MARGO_TEST_POSTGRES_URL;
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'These tests need PostgreSQL: set MARGO_TEST_POSTGRES_URL to postgres://user:password@host:port/database, ' +
      'an empty database whose user may create schemas, or run .ci/run, which starts a server of its own',
  );
}

/** The name of a schema that is not there yet. */
export function createSchema(): string {
  const schema = `margo_test_${randomBytes(6).toString('hex')}`;
  schemas.push(schema);
  return schema;
}

/** Removes the schemas of a test file. */
export async function dropSchemas(): Promise<void> {
  const database = await connect({ url: postgresUrl(), schema: 'public' });
  for (const schema of schemas.splice(0)) await database.query(`drop schema if exists ${schema} cascade`);
  await database.close();
}
