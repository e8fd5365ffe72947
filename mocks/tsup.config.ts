import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { bundleConsole } from './scripts/bundle-console.js';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: ['esm'],
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  clean: true,
  sourcemap: true,
  async onSuccess() {
    await writeFile(new URL('dist/console.js', import.meta.url), await bundleConsole());
  },
});
