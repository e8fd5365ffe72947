import type { SearchEntry } from './entry.js';

/** How much a word weighs by where it is found: as the whole value, at the start of a word, or anywhere. */
const WEIGHTS: readonly (readonly [
  keyof Pick<SearchEntry, 'id' | 'title' | 'keywords' | 'text'>,
  whole: number,
  start: number,
  anywhere: number,
])[] = [
  ['id', 200, 60, 30],
  ['title', 40, 20, 8],
  ['keywords', 12, 10, 2],
  ['text', 6, 5, 1],
];

/** The words of a query, in lower case. Quotes and backticks around them do not count. */
export function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^["'`(]+|["'`,.;:)]+$/g, ''))
    .filter((word) => word !== '');
}

/** The entries in which every word of the query occurs, the best first; none for an empty query. */
export function search(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Zero when a word does not occur. */
function scoreOf(entry: SearchEntry, words: readonly string[]): number {
  const scores = words.map((word) => scoreOfWord(entry, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function scoreOfWord(entry: SearchEntry, word: string): number {
  const scores = WEIGHTS.map(([field, whole, start, anywhere]) => {
    const value = entry[field].toLowerCase();
    if (!value.includes(word)) return 0;
    if (value === word) return whole;
    return startsAWord(value, word) ? start : anywhere;
  });
  return Math.max(...scores);
}

function startsAWord(value: string, word: string): boolean {
  for (let at = value.indexOf(word); at !== -1; at = value.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(value.charAt(at - 1))) return true;
  }
  return false;
}
