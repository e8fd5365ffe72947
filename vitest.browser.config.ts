import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** Tests that need Debian's chromium: `npm run test:browser`. */
export default mergeConfig(shared, defineConfig({ test: { include: ['*/test/**/*.browser.test.ts'] } }));
