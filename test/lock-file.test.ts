import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockEntry>> };

/** The folders in which Node looks for a package that the package in `folder` imports. */
function placesFor(folder: string, name: string): string[] {
  const parts = folder.split('/node_modules/');
  const places = parts.map(
    (_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...places, `node_modules/${name}`];
}

it('names no registry', () => {
  const addresses = Object.values(packages).filter(({ resolved }) => resolved?.includes('://'));
  expect(addresses).toEqual([]);
});

it('holds the optional packages of every platform, without which npm ci fails on the others', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(folder, name).some((place) => packages[place] !== undefined))
      .map((name) => `${folder} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
