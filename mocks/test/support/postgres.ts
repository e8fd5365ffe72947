import { randomBytes } from 'node:crypto';
import { connect } from '../../src/wfm/store/postgres/database.js';

const schemas: string[] = [];
const databases: string[] = [];

/** The server for tests. The tests make schemas and databases of their own in it, and remove them. */
export function postgresUrl(): string {
  const url = process.env.MARGO_TEST_POSTGRES_URL;
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'These tests need PostgreSQL: set MARGO_TEST_POSTGRES_URL to postgres://user:password@host:port/database, ' +
      'an empty database whose user may create schemas and databases, or run .ci/run, which starts a server of its own',
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

/** Makes an empty database beside the one for tests, for those that cannot choose a schema. @returns its URL */
export async function createDatabase(): Promise<string> {
  const name = `margo_test_${randomBytes(6).toString('hex')}`;
  const database = await connect({ url: postgresUrl(), schema: 'public' });
  await database.query(`create database ${name}`);
  await database.close();
  databases.push(name);
  return Object.assign(new URL(postgresUrl()), { pathname: `/${name}` }).href;
}

/** Removes the databases of a test file, whoever still uses them. */
export async function dropDatabases(): Promise<void> {
  const database = await connect({ url: postgresUrl(), schema: 'public' });
  for (const name of databases.splice(0)) await database.query(`drop database ${name} with (force)`);
  await database.close();
}
