import { correctionOf, type Vocabulary, vocabularyOf } from './correct.js';
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
  ['keywords', 12, 4, 1],
  ['text', 6, 5, 1],
];

/** What there are hundreds of: unless it is named exactly, it comes after what explains things. */
const MANY: ReadonlySet<SearchEntry['kind']> = new Set(['case', 'fault']);

const WHOLE_ID = 200;

/** The words of a query, in lower case. Quotes and backticks around them do not count. */
export function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^["'`(]+|["'`,.;:)]+$/g, ''))
    .filter((word) => word !== '');
}

/** What a search found. */
export interface SearchResult {
  /** The best first. */
  readonly entries: readonly SearchEntry[];
  /** Whether every word of the query occurs in each of them. */
  readonly complete: boolean;
  /** The words that were looked for: those of the query, slips of typing corrected. */
  readonly words: readonly string[];
}

/** A search over entries. Gather them once, since corrections need every word that occurs. */
export function searcher(entries: readonly SearchEntry[]): (query: string) => SearchResult {
  let vocabulary: Vocabulary | undefined;
  const meant = (word: string): string => {
    if (entries.some((entry) => scoreOfWord(entry, word) > 0)) return word;
    vocabulary ??= vocabularyOf(
      entries.flatMap(({ id, title, keywords, text }) => [id, title, keywords, text]),
    );
    return correctionOf(word, vocabulary) ?? word;
  };
  return (query) => ranked(entries, wordsOf(query).map(meant));
}

/** The entries in which every word occurs, or, if there are none, those in which some do. */
function ranked(entries: readonly SearchEntry[], words: readonly string[]): SearchResult {
  const scored = entries.map((entry) => ({ entry, scores: words.map((word) => scoreOfWord(entry, word)) }));
  const complete = scored.filter(({ scores }) => scores.length > 0 && !scores.includes(0));
  const partial = scored.filter(({ scores }) => scores.some((score) => score > 0));
  const found = complete.length > 0 ? complete : partial;
  const sorted = found
    .map(({ entry, scores }) => ({ entry, score: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((x, y) => y.score - x.score);
  return { entries: sorted.map(({ entry }) => entry), complete: found === complete, words };
}

function scoreOfWord(entry: SearchEntry, word: string): number {
  const scores = WEIGHTS.map(([field, whole, start, anywhere]) => {
    const value = entry[field].toLowerCase();
    if (!value.includes(word)) return 0;
    if (value === word) return whole;
    return startsAWord(value, word) ? start : anywhere;
  });
  const score = Math.max(...scores);
  return MANY.has(entry.kind) && score < WHOLE_ID ? score / 4 : score;
}

function startsAWord(value: string, word: string): boolean {
  for (let at = value.indexOf(word); at !== -1; at = value.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(value.charAt(at - 1))) return true;
  }
  return false;
}
