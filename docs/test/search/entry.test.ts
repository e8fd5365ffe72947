import { expect, it } from 'vitest';
import { columnsOf, entriesOf, type SearchEntry } from '../../src/search/entry.js';

it('makes the same entries of their columns', () => {
  const entries: SearchEntry[] = [
    { kind: 'case', id: 'a', title: 'b', text: 'c', keywords: 'd', href: 'e' },
    { kind: 'API', id: 'f', title: '', text: 'g', keywords: '', href: 'h' },
  ];
  expect(columnsOf(entries).kind).toEqual(['case', 'API']);
  expect(entriesOf(columnsOf(entries))).toEqual(entries);
});
