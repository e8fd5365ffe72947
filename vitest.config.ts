import { defineConfig } from 'vitest/config';

// Not 'import' and 'module': vitest hands the list to Node, which would then load other files of dual packages than it does by itself.
const conditions = ['margo-contract-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['*/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', '**/*.postgres.test.ts', '**/*.python.test.ts'],
    // Vitest would leave one core free, which of two cores is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
