import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './command.js';
import type { Tarball } from './pack.js';
import { type Package, ROOT } from './package.js';

const SCOPE = join('node_modules', '@margo-contract');

/**
 * Installs tarballs, the optional packages that go with them, and what users of TypeScript have, in an empty folder.
 *
 * @returns where the packages lie
 */
export function installTarballs(
  folder: string,
  packages: readonly Package[],
  tarballs: readonly Tarball[],
): string {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const tools = ['typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  const peers = packages
    .flatMap(({ manifest }) => Object.entries(manifest.peerDependencies ?? {}))
    .map(([name, range]) => `${name}@${range}`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const paths = tarballs.map(({ path }) => path);
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', ...paths, ...peers, ...tools);
  return join(folder, SCOPE);
}

/**
 * Takes the sources out of installed packages, and checks that their types do not lead to them: what is left has to do.
 *
 * @throws Error with the file that speaks of sources
 */
export function removeSources(scope: string, packages: readonly Package[]): void {
  for (const { folder, manifest } of packages) {
    const installed = join(scope, manifest.name.split('/')[1] ?? '');
    rmSync(join(installed, 'src'), { recursive: true, force: true });
    for (const file of readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.d.ts')) checkDeclaration(`${folder}/dist/${file}`, join(installed, 'dist', file));
    }
  }
}

function checkDeclaration(name: string, path: string): void {
  const leak = /sourceMappingURL|margo-contract-source|(?:from |import\()['"][^'"]*\/src\//.exec(
    readFileSync(path, 'utf8'),
  );
  if (leak !== null) throw new Error(`${name} leads to sources that users do not have: ${leak[0]}`);
}
