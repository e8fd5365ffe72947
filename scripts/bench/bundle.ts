import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder beneath the package, so that what is imported from libraries is found, and that git does not see. */
const CACHE = join('node_modules', '.cache', 'margo-contract-bench');

/**
 * Makes a program that runs without the loader of TypeScript, whose helper functions would be measured too.
 *
 * @param source path of the TypeScript file from the root of the repository
 * @returns path of the program
 */
export async function bundleProgram(source: string): Promise<string> {
  const [workspace = '', ...rest] = source.split('/');
  const directory = join(ROOT, workspace, CACHE);
  await mkdir(directory, { recursive: true });
  const name = basename(rest.join('/'), '.ts');
  await build({
    entryPoints: [join(ROOT, source)],
    outdir: join(directory, name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported on demand is loaded on demand: no server's process holds the code of the others.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['margo-contract-source'],
    sourcemap: 'linked',
    plugins: [{ name: 'libraries-stay-outside', setup: keepLibrariesOutside }],
  });
  return join(directory, name, `${name}.mjs`);
}

function keepLibrariesOutside(setup: import('esbuild').PluginBuild): void {
  setup.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point' || path.startsWith('@margo-contract/')) return undefined;
    return { path, external: true };
  });
}
