import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** The packages that are loaded with a file of this package, before any function of it runs. */
async function packagesOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${file}`, import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const entry = Object.keys(metafile.outputs).find((path) => path.endsWith(file.replace('.ts', '.js'))) ?? '';
  const packages = new Set<string>();
  const follow = (output: string): void => {
    const imports = metafile.outputs[output]?.imports ?? [];
    for (const { path, kind, external } of imports.filter((each) => each.kind === 'import-statement')) {
      if (external === true) packages.add(path);
      else if (kind === 'import-statement') follow(path);
    }
  };
  follow(entry);
  return [...packages].filter((path) => !path.startsWith('node:'));
}

it('loads for help and options next to nothing', async () => {
  expect((await packagesOf('cli.ts')).sort()).toEqual(['@margo-contract/protocol/error', 'commander']);
});

it('can be imported without its optional packages', async () => {
  const packages = await packagesOf('index.ts');
  expect(packages).toContain('@margo-contract/sdk-server');
  expect(packages.filter((path) => /stoplight|libsql|^pg$/.test(path))).toEqual([]);
});
