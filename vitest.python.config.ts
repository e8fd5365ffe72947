import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Tests that need Python: `npm run test:python`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: ['**/node_modules/**'] } },
  defineConfig({ test: { include: ['*/test/**/*.python.test.ts'] } }),
);
