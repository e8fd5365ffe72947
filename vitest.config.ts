import { defineConfig } from 'vitest/config';

// Not 'import': vitest hands the list to Node, where it would make `require` load the ES modules of dual packages.
const conditions = ['margo-contract-source', 'node', 'module'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['*/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', '**/*.postgres.test.ts', '**/*.python.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
