import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeContent } from '../../src/exchange/content-coding.js';

const text = Buffer.from('a text that is coded');

test.each([
  [undefined, text],
  ['identity', text],
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
  ['deflate, gzip', gzipSync(deflateSync(text))],
])('%s', (coding, octets) => {
  expect(Buffer.from(decodeContent(octets, coding, 1000)).toString()).toBe(text.toString());
});

test('what cannot be undone stays as it is', () => {
  expect(decodeContent(text, 'gzip', 1000)).toBe(text);
  expect(decodeContent(text, 'zstd', 1000)).toBe(text);
  const bomb = gzipSync(Buffer.alloc(100_000));
  expect(decodeContent(bomb, 'gzip', 1000)).toBe(bomb);
});
