import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../../../src/wfm/store/postgres/database.js';
import { openPostgresStore } from '../../../../src/wfm/store/postgres/store.js';
import { createSchema, dropSchemas, postgresUrl } from '../../../support/postgres.js';

let database: Database;
beforeAll(async () => {
  database = await connect({ url: postgresUrl(), schema: 'public' });
});
afterAll(async () => {
  await database.close();
  await dropSchemas();
});

function changedUrl(change: (url: URL) => void): string {
  const url = new URL(postgresUrl());
  change(url);
  return url.href;
}

describe('a PostgreSQL database', () => {
  it('undoes a transaction that fails', async () => {
    const failed = database.transaction(async (query) => {
      await query('create table margo_test_undone (a text)');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    const [row] = await database.query<{ name: string | null }>(
      "select to_regclass('margo_test_undone') as name",
    );
    expect(row?.name).toBeNull();
  });

  it('goes on after the server closed its connections', async () => {
    // Told by a name of its own, since the connections of other tests are not to be closed.
    const schema = createSchema();
    const url = changedUrl(({ searchParams }) => searchParams.set('application_name', schema));
    const store = await openPostgresStore(url, schema);
    await store.maintenance.set({ enabled: true });
    const closed = await database.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = $1',
      schema,
    );
    expect(closed.length).toBeGreaterThan(0);
    await expect.poll(() => store.maintenance.get().catch(() => undefined)).toEqual({ enabled: true });
    await store.close();
  });

  it.each([
    ['no password', (url: URL) => Object.assign(url, { password: '' }), /user and password.*PGPASSWORD/],
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'hidden' }), /user and password/],
    ['a database that is not there', (url: URL) => Object.assign(url, { pathname: '/no_such' }), /no_such/],
  ])('says that it was given %s, and not the password', async (_what, change, sentence) => {
    const error = await openPostgresStore(changedUrl(change)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'mock-store-refused', message: expect.stringMatching(sentence) });
    expect(String(error)).not.toContain('hidden');
    expect(String(error)).not.toContain(new URL(postgresUrl()).password);
  });
});
