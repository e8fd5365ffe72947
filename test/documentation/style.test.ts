/** What a machine can see of docs/style.md, in the texts that people read first. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guides = readdirSync(`${root}docs/guides`).map((name) => `docs/guides/${name}`);
const texts = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/README.md', ...guides];

const AVOIDED = /\b(?:whoever|whomever|nobody|somebody|shall)\b/gi;

it.each(texts)('%s names who does what', (file) => {
  const lines = readFileSync(`${root}${file}`, 'utf8').split('\n');
  const found = lines.flatMap((line, index) =>
    [...line.matchAll(AVOIDED)].map(([word]) => `${file}:${index + 1}: ${word}`),
  );
  expect(found).toEqual([]);
});

it('the style guide has ten pairs of before and after', () => {
  const guide = readFileSync(`${root}docs/style.md`, 'utf8');
  expect(guide.match(/^\| \d+ \| .+ \| .+ \|$/gm)).toHaveLength(10);
});
