import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/pkcs12.ts', 'src/agent/index.ts'],
  format: ['esm'],
  target: 'node20',
  dts: true,
  clean: true,
  sourcemap: true,
});
