import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publicPackages } from '../scripts/packages/package.js';

const folder = new URL('../.changeset/', import.meta.url);
const names = publicPackages().map(({ manifest }) => manifest.name);
const CHANGESET = /^---\n(?:'[^']+': (?:patch|minor|major)\n)+---\n\n\S.*\.\n$/s;

it.each(readdirSync(folder).filter((file) => file.endsWith('.md')))(
  '%s names public packages and says something',
  (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    expect(text).toMatch(CHANGESET);
    const named = [...text.matchAll(/^'([^']+)':/gm)].map(([, name]) => name);
    expect(named.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  },
);

it('no script publishes', () => {
  const manifests = ['.', ...publicPackages().map((one) => one.folder)].map((path) =>
    readFileSync(new URL(`../${path}/package.json`, import.meta.url), 'utf8'),
  );
  expect(manifests.filter((text) => /"[^"]*": "[^"]*\bpublish\b/.test(text))).toEqual([]);
});
