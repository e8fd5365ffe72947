import { defineConfig } from 'vitest/config';

const conditions = ['margo-contract-source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['*/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', '**/*.postgres.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
