import { afterAll, it } from 'vitest';
import { openPostgresStore } from '../../src/wfm/store/postgres/store.js';
import { FAILOVER_PATIENCE, runFailover } from '../support/failover.js';
import { createSchema, dropSchemas, postgresUrl } from '../support/postgres.js';

afterAll(dropSchemas);

it(
  'a fleet outlives the instances of its WFM on one PostgreSQL (FAIL-001, FAIL-002)',
  async () => {
    const schema = createSchema();
    await runFailover(() => openPostgresStore(postgresUrl(), schema));
  },
  FAILOVER_PATIENCE,
);
