import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** Tests that need a PostgreSQL server, named by MARGO_TEST_POSTGRES_URL: `npm run test:postgres`. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['*/test/**/*.postgres.test.ts'],
      globalSetup: ['mocks/test/support/require-postgres.ts'],
    },
  }),
);
