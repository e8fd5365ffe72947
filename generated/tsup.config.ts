import { cp, rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/** The validators are plain modules with types beside them, so they go into the package as they are. */
async function copyValidators(): Promise<void> {
  const filter = (source: string) => !source.endsWith('.schema.ts');
  await cp('src/schema', 'dist/schema', { recursive: true, filter });
}

export default defineConfig(async () => {
  await rm('dist', { recursive: true, force: true });
  return {
    entry: ['src/**/*.ts', '!src/**/*.d.ts'],
    format: ['esm'],
    target: 'node20',
    bundle: false,
    sourcemap: true,
    onSuccess: copyValidators,
  };
});
