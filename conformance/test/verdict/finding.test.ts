import { expect, test } from 'vitest';
import { gravest, weaker } from '../../src/verdict/finding.js';

test('the gravest of several levels', () => {
  expect(gravest(['SHOULD', 'MUST', 'MAY'])).toBe('MUST');
  expect(gravest(['MAY', 'SHOULD'])).toBe('SHOULD');
  expect(gravest([])).toBe('MAY');
});

test('the less grave of two levels', () => {
  expect(weaker('MUST', 'SHOULD')).toBe('SHOULD');
  expect(weaker('MAY', 'MUST')).toBe('MAY');
});
