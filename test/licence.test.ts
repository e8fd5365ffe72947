import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publicPackages } from '../scripts/packages/package.js';

const licence = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8');

it.each(publicPackages().map(({ folder }) => folder))('%s is handed out with the licence', (folder) => {
  expect(readFileSync(new URL(`../${folder}/LICENSE`, import.meta.url), 'utf8')).toBe(licence);
});
