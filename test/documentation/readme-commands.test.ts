/** Every command that README.md names runs in CI, from a fresh clone; `npx` gets commands of ours by the name of their package. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requirements } from '@margo-contract/generated';
import { expect, it } from 'vitest';
import { markdownFiles } from '../../scripts/documentation/markdown-files.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

/** What CI runs under another name: the script, and what stands in CI instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  build: 'npm run pack',
  mock: 'mocks/src/cli.ts wfm',
  'docs:preview': 'docs/src/cli.ts preview',
  generate: 'npm run generate:check',
  faults: 'npm run faults:check',
};

function commandsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/npm run ([a-z][a-z:]*)/g)].map(([, name = '']) => name))];
}

const ci = ['.ci/run', '.ci/long', '.ci/fresh-clone'].map(read).join('\n');

it.each(commandsIn(read('README.md')))('npm run %s exists, and CI runs it', (name) => {
  expect(Object.keys(scripts)).toContain(name);
  const runs = ci.includes(OTHERWISE[name] ?? `npm run ${name}`);
  expect(runs, `add it to .ci/run, .ci/long or .ci/fresh-clone`).toBe(true);
});

it('no text has npx guess the package of a command', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const guessing = markdownFiles(root).filter((file) => /npx margo-/.test(read(file)));
  expect(guessing).toEqual([]);
});

it('counts the requirements rightly in the README', () => {
  expect(read('README.md')).toContain(`${Object.keys(requirements).length} requirements`);
});
