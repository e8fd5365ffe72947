import { expect, it } from 'vitest';
import { correctionOf, vocabularyOf } from '../../src/search/correct.js';

const vocabulary = vocabularyOf([
  'A manifest, a manifest-etag and getBundle',
  'signature manifest',
  'signatory',
  'etag',
]);

it('gathers words in lower case, with how often they occur', () => {
  expect(vocabulary.get('manifest')).toBe(2);
  expect(vocabulary.get('getbundle')).toBe(1);
  expect(vocabulary.has('manifest-etag')).toBe(true);
});

it.each([
  ['manifst', 'manifest'],
  ['manifestt', 'manifest'],
  ['manifset', 'manifest'],
  ['mamifest', 'manifest'],
  ['segnatur', 'signature'],
  ['eatg', 'etag'],
  ['egg', undefined],
  ['mamifset', 'manifest'],
  ['mamofset', undefined],
  ['zebra', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(correctionOf(word, vocabulary)).toBe(meant);
});
