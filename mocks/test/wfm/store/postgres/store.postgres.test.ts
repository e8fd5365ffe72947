import { afterAll } from 'vitest';
import { openPostgresStore } from '../../../../src/wfm/store/postgres/store.js';
import type { Store } from '../../../../src/wfm/store/store.js';
import { createSchema, dropSchemas, postgresUrl } from '../../../support/postgres.js';
import { describeStore } from '../contract.js';

const opened: Store[] = [];

afterAll(async () => {
  for (const store of opened) await store.close();
  await dropSchemas();
});

describeStore('PostgreSQL', async () => {
  const store = await openPostgresStore(postgresUrl(), createSchema());
  opened.push(store);
  return store;
});
