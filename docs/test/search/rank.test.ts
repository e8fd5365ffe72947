import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../src/search/entry.js';
import { searcher, wordsOf } from '../../src/search/rank.js';

const entry = (id: string, title: string, text = '', keywords = ''): SearchEntry => ({
  kind: 'requirement',
  id,
  title,
  text,
  keywords,
  href: `#${id}`,
});

const entries = [
  entry('SIG-010', 'Signatures', 'Also speaks of SIG-001.'),
  entry('SIG-001', 'Signatures', 'Every request is signed.'),
  entry('SIG-0011', 'Signatures'),
  entry('getBundle', 'Fetch all documents', 'An archive.', 'digest If-None-Match sizeBytes'),
  entry('C-05', 'Replays', 'A request that is sent again.'),
];

const search = searcher(entries);
const found = (query: string): string[] => search(query).entries.map(({ id }) => id);

describe('search', () => {
  it('puts the thing with that very id first', () => {
    expect(found('sig-001')).toEqual(['SIG-001', 'SIG-0011', 'SIG-010']);
  });

  it('finds only entries with every word', () => {
    expect(found('request signed')).toEqual(['SIG-001']);
    expect(search('request signed').complete).toBe(true);
  });

  it('finds entries with some words when none has all, and says so', () => {
    expect(found('again zebra')).toEqual(['C-05']);
    expect(search('again zebra').complete).toBe(false);
    expect(found('zebra')).toEqual([]);
  });

  it('finds names of members and headers', () => {
    expect(found('if-none-match')).toEqual(['getBundle']);
    expect(found('"sizeBytes"')).toEqual(['getBundle']);
  });

  it('prefers titles to texts and starts of words to their middle', () => {
    expect(
      searcher([entry('A', 'x', 'replays'), entry('B', 'replays')])('replay').entries.map(({ id }) => id),
    ).toEqual(['B', 'A']);
    expect(
      searcher([entry('A', 'undigested'), entry('B', 'a digest')])('digest').entries.map(({ id }) => id),
    ).toEqual(['B', 'A']);
  });

  it('forgives slips of typing, and says which words it looked for', () => {
    expect(found('signautres')).toEqual(['SIG-010', 'SIG-001', 'SIG-0011']);
    expect(search('getBundel archiv').words).toEqual(['getbundle', 'archiv']);
    expect(found('if-none-mach')).toEqual(['getBundle']);
  });

  it('finds nothing for an empty query', () => {
    expect(found('  ')).toEqual([]);
  });
});

describe('wordsOf', () => {
  it('drops quotes and the punctuation around words', () => {
    expect(wordsOf(' `manifestVersion`, "409" (Retry-After). ')).toEqual([
      'manifestversion',
      '409',
      'retry-after',
    ]);
  });
});
