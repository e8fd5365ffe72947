import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { PROGRAMS } from './program.js';

/**
 * Bundles the programs that tests start, once for a run of the tests: a process that loads one file of JavaScript is ready in
 * a fraction of the time of one that translates hundreds of files of TypeScript.
 */
export default async function bundlePrograms(): Promise<void> {
  await Promise.all(
    Object.values(PROGRAMS).map(({ source, bundle }) =>
      build({
        entryPoints: [source],
        outfile: bundle,
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        conditions: ['margo-contract-source'],
        plugins: [packagesOfOthers, ownUrls],
        logLevel: 'warning',
      }),
    ),
  );
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

/** Lets each file still find what lies beside its source. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};
