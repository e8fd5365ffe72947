import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { journeysOf } from '../../../src/page/handbook/journeys.js';
import type { HandbookEntry } from '../../../src/page/handbook/pages.js';

function entry(name: string, group: 'guides' | 'decisions' = 'guides'): HandbookEntry {
  return { source: { group, page: `${group}/${name}.html` } } as HandbookEntry;
}

it('brings guides into the order of the journey, and those it does not know to the end', () => {
  const journeys = journeysOf([
    entry('new'),
    entry('read-a-report'),
    entry('make-devices'),
    entry('x', 'decisions'),
  ]);
  expect(journeys.map(({ label, entries }) => [label, entries.map(({ source }) => source.page)])).toEqual([
    ['Make a device', ['guides/make-devices.html']],
    ['Prove it', ['guides/read-a-report.html']],
    ['More guides', ['guides/new.html']],
  ]);
});

it('knows a place for every guide of this repository', () => {
  const names = readdirSync(new URL('../../../guides', import.meta.url)).map((file) =>
    file.replace('.md', ''),
  );
  const journeys = journeysOf(names.map((name) => entry(name)));
  expect(journeys.flatMap(({ entries }) => entries)).toHaveLength(names.length);
});
