import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../../../src/wfm/store/postgres/database.js';
import { migrate } from '../../../../src/wfm/store/postgres/schema.js';
import { openPostgresStore } from '../../../../src/wfm/store/postgres/store.js';
import { createSchema, dropSchemas, postgresUrl } from '../../../support/postgres.js';

const FIRST = 'create table one (a text); create table two (a text)';

let admin: Database;
beforeAll(async () => {
  admin = await connect({ url: postgresUrl(), schema: 'public' });
});
afterAll(async () => {
  await admin.close();
  await dropSchemas();
});

let schema: string;
let database: Database;
beforeEach(async () => {
  schema = createSchema();
  database = await connect({ url: postgresUrl(), schema });
  return () => database.close();
});

async function version(): Promise<number | undefined> {
  return (await database.query<{ version: number }>('select version from schema_version'))[0]?.version;
}

describe('the migration of a schema', () => {
  it('takes the steps that are missing, once', async () => {
    await migrate(database, schema, [FIRST]);
    expect(await version()).toBe(1);
    await migrate(database, schema, [FIRST, 'create table three (a text)']);
    await migrate(database, schema, [FIRST, 'create table three (a text)']);
    expect(await version()).toBe(2);
    expect(await database.query('select * from one, two, three')).toEqual([]);
  });

  it('takes all steps or none', async () => {
    const broken = [FIRST, 'create table nonsense'];
    await expect(migrate(database, schema, broken)).rejects.toThrow(/syntax/);
    expect(await admin.query('select 1 from pg_namespace where nspname = $1', schema)).toEqual([]);
  });

  it('happens once when several WFMs start at the same time', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(postgresUrl(), schema)));
    for (const store of stores) await store.close();
    expect(await database.query('select 1 from schema_version')).toHaveLength(1);
  });

  it('refuses a schema of a newer version', async () => {
    await migrate(database, schema, [FIRST, FIRST.replaceAll('table ', 'table more_')]);
    await expect(migrate(database, schema, [FIRST])).rejects.toMatchObject({
      code: 'mock-store-newer',
      message: expect.stringContaining('version 2, and this margo-mock knows version 1'),
    });
  });
});
