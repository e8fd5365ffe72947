import { expect, it } from 'vitest';
import { admits } from '../../../src/lint/openapi/pattern.js';

it.each([
  ['^a/b$', 'a/b', true],
  ['^.$', '\u{1F600}', true],
  ['^a$', 'a/b', false],
  ['(', 'a', false],
  [undefined, 'a', false],
])('the pattern %s and %s: %s', (pattern, text, want) => {
  expect(admits(pattern, text)).toBe(want);
});
