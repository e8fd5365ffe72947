import { describe, expect, it } from 'vitest';
import { parseEntityTags, parseWeightedList, splitUnquoted } from '../../src/wire/list.js';

describe('a list', () => {
  it.each<[string, string[]]>([
    ['a, b', ['a', ' b']],
    ['a="x,y", b', ['a="x,y"', ' b']],
    ['a="x\\",y", b', ['a="x\\",y"', ' b']],
    ['a, "b, c', ['a', ' "b, c']],
    ['', ['']],
  ])('%j is cut outside quotes', (text, parts) => {
    expect(splitUnquoted(text, ',')).toEqual(parts);
  });
});

describe('a weight', () => {
  it.each([
    ['', 1],
    [';q=1', 1],
    [' ; Q=0.5', 0.5],
    [';q=0.001', 0.001],
    [';q=0.', 0],
    [';level=1;q=0.3', 0.3],
    [';x="q=0.1";q=0.2', 0.2],
    [';q=1.001', 0],
    [';q=0.0001', 0],
    [';q=2', 0],
    [';q=-1', 0],
    [';q=1e0', 0],
    [';q=0x1', 0],
    [';q=', 0],
    [';q="1"', 0],
    [';q=.5', 0],
  ])('of text/html%s is %d', (parameters, quality) => {
    expect(parseWeightedList(`a, text/HTML${parameters}`)[1]).toEqual({ value: 'text/html', quality });
  });
});

describe('the tags of If-None-Match', () => {
  it.each<[string, string[] | 'any' | undefined]>([
    ['*', 'any'],
    [' * ', 'any'],
    ['"a"', ['"a"']],
    ['W/"a"', ['"a"']],
    ['"a", W/"b,c" ,\t"d"', ['"a"', '"b,c"', '"d"']],
    [', "a",, "b",', ['"a"', '"b"']],
    ['""', ['""']],
    ['', []],
    ['*, "a"', undefined],
    ['"a", *', undefined],
    ['a', undefined],
    ['"a', undefined],
    ['"a" "b"', undefined],
    ['"a"b', undefined],
    ['"a b"', undefined],
    ['w/"a"', undefined],
    ['W/ "a"', undefined],
    ['"a", b', undefined],
    ["'a'", undefined],
  ])('%j are %j', (text, tags) => {
    expect(parseEntityTags(text)).toEqual(tags);
  });

  it.each([' ', '"', ',', 'W/', '"a"', '"a",', '" ', 'W/"'])(
    'are read once only, whatever they repeat: %j',
    (piece) => {
      // A scanner that starts anew at each octet would meet the time limit of the test.
      const tags = parseEntityTags(`${piece.repeat(500_000)}x`);
      expect(tags).toBeUndefined();
    },
  );
});
