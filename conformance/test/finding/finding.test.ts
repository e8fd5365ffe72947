import { expect, test } from 'vitest';
import { gravest } from '../../src/finding/finding.js';

test('the gravest of several levels', () => {
  expect(gravest(['SHOULD', 'MUST', 'MAY'])).toBe('MUST');
  expect(gravest(['MAY', 'SHOULD'])).toBe('SHOULD');
  expect(gravest([])).toBe('MAY');
});
