import { cp, rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';

const documents = ['operator', 'signature'];

/** The validators are plain modules with types beside them, so they go into the package as they are. */
async function copyValidators(): Promise<void> {
  const folders = documents.map((name) => `${name}/validators`);
  await Promise.all(folders.map((folder) => cp(`src/${folder}`, `dist/${folder}`, { recursive: true })));
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
