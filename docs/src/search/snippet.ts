/** A stretch of text, and whether it is one of the words that were looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly found: boolean;
}

const BEFORE = 60;
const LENGTH = 220;

/** The part of a text around the first of the words that occurs in it, cut into what was looked for and what was not. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at !== -1);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const start = first <= BEFORE ? 0 : lower.indexOf(' ', first - BEFORE) + 1;
  const stop = start + LENGTH >= text.length ? text.length : lower.lastIndexOf(' ', start + LENGTH);
  const shown = `${start > 0 ? '… ' : ''}${text.slice(start, stop)}${stop < text.length ? ' …' : ''}`;
  return splitAtWords(shown, words);
}

/** Cuts a text at every place where one of the words, given in lower case, occurs. */
export function splitAtWords(text: string, words: readonly string[]): SnippetPart[] {
  if (words.length === 0) return [{ text, found: false }];
  const pattern = new RegExp(`(${words.map(literalPattern).join('|')})`, 'iu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, found: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function literalPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
