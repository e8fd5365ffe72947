import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allPackages, publicPackages, readManifest } from '../scripts/packages/package.js';

interface LockEntry {
  readonly version?: string;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string } | readonly string[];
  readonly hasInstallScript?: boolean;
}

const root = readManifest('.');
const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const entries = Object.entries((JSON.parse(lock) as { packages: Record<string, LockEntry> }).packages);

/** The name of the package that lies in a folder of the lock file. */
function nameOf(folder: string): string {
  return folder.split('node_modules/').at(-1) ?? folder;
}

it.each(allPackages().map((one) => [one.folder, one.manifest] as const))(
  '%s says where it comes from and which Node it needs',
  (folder, manifest) => {
    expect(manifest.description).toMatch(/\.$/);
    expect(manifest.keywords).toContain('margo');
    expect(manifest.license).toBe(root.license);
    expect(manifest.repository).toEqual({ ...root.repository, directory: folder });
    expect(manifest.bugs).toEqual(root.bugs);
    expect(manifest.homepage).toBe(root.homepage?.replace('#', `/tree/main/${folder}#`));
    expect(manifest.engines).toEqual({ node: '>=20.19.0' });
  },
);

it('publishes every public package to everyone: npm takes a scoped package for a private one', () => {
  const access = publicPackages().map(({ manifest }) => manifest.publishConfig);
  expect(new Set(access.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"access":"public"}']));
});

it('installs one version of each Redocly library', () => {
  const names = entries.map(([folder]) => nameOf(folder)).filter((name) => name.startsWith('@redocly/'));
  expect(names).toEqual([...new Set(names)]);
});

it('decides about every install script, so that npm ci need not ask', () => {
  const scripts = entries.filter(([, entry]) => entry.hasInstallScript).map(([folder]) => nameOf(folder));
  expect([...new Set(scripts)].sort()).toEqual(Object.keys(root.allowScripts ?? {}).sort());
});

it('depends on nothing that refuses the oldest Node we support', () => {
  const newer = entries.filter(([, { engines }]) => {
    const range = engines !== undefined && 'node' in engines ? (engines.node ?? '*') : '*';
    return range.split('||').every((one) => Number(/>=?\s*v?(\d+)/.exec(one)?.[1] ?? 0) > 20);
  });
  expect(newer.map(([folder, { engines }]) => `${folder} needs ${JSON.stringify(engines)}`)).toEqual([]);
});
