import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf, splitAtWords } from '../../src/search/snippet.js';

describe('splitAtWords', () => {
  it('marks what was looked for, in any case', () => {
    expect(splitAtWords('An ETag is a tag', ['tag'])).toEqual([
      { text: 'An E', found: false },
      { text: 'Tag', found: true },
      { text: ' is a ', found: false },
      { text: 'tag', found: true },
    ]);
  });

  it('loses nothing, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        const parts = splitAtWords(text, words);
        return parts.map((part) => part.text).join('') === text;
      }),
    );
  });
});

describe('snippetOf', () => {
  const long = `${'before '.repeat(50)}here it is ${'after '.repeat(100)}`;
  const text = (parts: readonly { text: string }[]): string => parts.map((part) => part.text).join('');

  it('shows the surroundings of the first word, cut between words', () => {
    const snippet = text(snippetOf(long, ['here']));
    expect(snippet).toMatch(/^… (before )+here it is (after )*after …$/);
    expect(snippet.length).toBeLessThan(240);
  });

  it('shows the beginning when no word occurs, and short texts whole', () => {
    expect(text(snippetOf(long, ['zebra']))).toMatch(/^before .*…$/);
    expect(text(snippetOf('short', ['short']))).toBe('short');
  });
});
