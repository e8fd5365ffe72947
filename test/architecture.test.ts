import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folders in the order of imports: each may import those before it, and only those (docs/README.md). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'docs/look': [],
  spec: [],
  generated: [],
  protocol: ['generated'],
  'sdk-device': ['generated', 'protocol'],
  'sdk-server': ['generated', 'protocol'],
  mocks: ['look', 'generated', 'protocol', 'sdk-device', 'sdk-server'],
  conformance: ['look', 'spec', 'generated', 'protocol', 'sdk-device', 'sdk-server', 'mocks'],
  docs: ['look', 'spec', 'generated', 'conformance'],
};

/** Private packages, and JSON of others, that the build puts into the package's own files, so that its users need not install them. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  mocks: ['@margo-contract/look'],
  conformance: ['@margo-contract/look', '@margo-contract/spec'],
};

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name) && !name.split(/[\\/]/).includes('node_modules'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** The packages that a source file imports: no relative paths, no modules of Node. */
function importedPackages(text: string): string[] {
  return typescript
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** The modules of its own package that a source file imports, values and types alike. */
function importedFiles(path: string): string[] {
  return typescript
    .preProcessFile(readFileSync(path, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && name.endsWith('.js'))
    .map((name) => join(dirname(path), name));
}

/**
 * Which folder below `src` imports which. An import counts where the ways to the two files part: there both have to be
 * folders, so a file at the root of a folder belongs to that folder.
 */
function importsBetweenFolders(source: string): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const path of filesBelow(source)) {
    for (const imported of importedFiles(path)) {
      const [from, to] = [path, imported].map((file) => relative(source, file).split(/[\\/]/));
      if (from === undefined || to === undefined) continue;
      const parting = from.findIndex((name, index) => name !== to[index]);
      if (parting < 0 || parting >= from.length - 1 || parting >= to.length - 1) continue;
      const [importer, target] = [from, to].map((names) => names.slice(0, parting + 1).join('/'));
      if (importer === undefined || target === undefined) continue;
      imports.set(importer, (imports.get(importer) ?? new Set()).add(target));
    }
  }
  return imports;
}

/** The folders that can be reached from themselves. */
function foldersInCircles(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reachable = (start: string) => {
    const seen = new Set<string>();
    const visit = (name: string) => {
      for (const next of imports.get(name) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        visit(next);
      }
    };
    visit(start);
    return seen;
  };
  return [...imports.keys()].filter((name) => reachable(name).has(name)).sort();
}

function undeclared(folder: string, part: 'src' | 'test'): string[] {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const declared = new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
    ...Object.keys(manifest.optionalDependencies ?? {}),
    ...(BUILT_IN[folder] ?? []),
    ...(part === 'test' ? Object.keys(manifest.devDependencies ?? {}) : []),
    ...(part === 'test'
      ? ['vitest', 'fast-check', 'playwright-core', 'esbuild', `@margo-contract/${folder}`]
      : []),
  ]);
  return filesBelow(join(root, folder, part)).flatMap((path) =>
    importedPackages(readFileSync(path, 'utf8'))
      .filter((name) => !declared.has(name))
      .map(
        (name) => `${path.slice(root.length)} imports ${name}, which ${folder}/package.json does not declare`,
      ),
  );
}

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  it('depends on earlier folders only', () => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
    const ours = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter((name) => name.startsWith('@margo-contract/'))
      .map((name) => name.slice('@margo-contract/'.length));
    expect(ours.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('has no folders that import each other in a circle', () => {
    expect(foldersInCircles(importsBetweenFolders(join(root, folder, 'src')))).toEqual([]);
  });

  it.each(['src', 'test'] as const)('imports in %s only what its package.json declares', (part) => {
    expect(undeclared(folder, part)).toEqual([]);
  });
});
