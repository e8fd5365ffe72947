import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** Tests that need Python: `npm run test:python`. */
export default mergeConfig(shared, defineConfig({ test: { include: ['*/test/**/*.python.test.ts'] } }));
