import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { bundleConsole } from '../../mocks/scripts/bundle-console.js';
import { PROGRAMS, type Program } from './program.js';

/**
 * Bundles the programs that tests start, once for a run of the tests: a process that loads one file of JavaScript is ready in
 * a fraction of the time of one that translates hundreds of files of TypeScript.
 */
export default async function bundlePrograms(): Promise<void> {
  await Promise.all(Object.values(PROGRAMS).map(bundleProgram));
  await writeFile(join(dirname(PROGRAMS.mocks.bundle), 'console.js'), await bundleConsole());
}

async function bundleProgram({ source, bundle }: Program): Promise<void> {
  await rm(dirname(bundle), { recursive: true, force: true });
  await build({
    entryPoints: { cli: source },
    outdir: dirname(bundle),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command does not need stays unloaded, with the packages that it would load.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['margo-contract-source'],
    plugins: [packagesOfOthers, ownUrls],
    logLevel: 'warning',
  });
}

/** Leaves the packages of others where they are. */
const packagesOfOthers: Plugin = {
  name: 'packages-of-others',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@margo-contract/') ? undefined : { path, external: true },
    );
  },
};

const CONSOLE = fileURLToPath(new URL('../../mocks/src/wfm/console/page.ts', import.meta.url));

/** Lets each file still find what lies beside its source, but for the script of the console, which is bundled as well. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path === CONSOLE) return undefined;
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};
