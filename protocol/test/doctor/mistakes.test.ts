import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requirements } from '@margo-contract/generated/requirements';
import { MISTAKES, type Mistake } from '@margo-contract/protocol/doctor';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const all: readonly (readonly [string, Mistake])[] = Object.entries(MISTAKES);

it('every mistake is made in a test', () => {
  const tests = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const untested = all.filter(([name]) => !tests.some((text) => text.includes(`'${name}'`)));
  expect(untested.map(([name]) => name)).toEqual([]);
});

it('sources are sections of RFCs, and requirements that there are', () => {
  const known = new Set<string>(Object.keys(requirements));
  const wrong = all.flatMap(([name, { source }]) =>
    source
      .split(', ')
      .filter((part) => !known.has(part) && !/^RFC \d{4} §\d+(\.\d+)*$/.test(part))
      .map((part) => `${name}: ${part}`),
  );
  expect(wrong).toEqual([]);
});

it('the reference page has all of them', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/reference/mistakes.md');
});

function page(): string {
  const rows = all.map(
    ([name, { condition, remedy, source }]) => `| \`${name}\` | ${condition} | ${remedy} | ${source} |`,
  );
  return `# Mistakes in signatures and digests

What the signature doctor looks for when a request is refused: see [why is it refused](../guides/why-is-it-refused.md). It tries each of them,
and two at once. Names are stable: they stand in the JSON of \`margo-conformance explain\`.

| name | it verifies, or fits, if … | what to do | source |
|---|---|---|---|
${rows.join('\n')}
`;
}
