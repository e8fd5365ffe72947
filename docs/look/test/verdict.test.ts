import { expect, it } from 'vitest';
import { STYLE } from '../src/style.js';
import { toneOf, verdictClass } from '../src/verdict.js';

it.each([
  ['passed', 'pass'],
  ['not conformant', 'fail'],
  ['not-shown', 'warn'],
  ['untested', 'idle'],
  ['constructor', 'idle'],
] as const)('%s is %s', (verdict, tone) => {
  expect(toneOf(verdict)).toBe(tone);
  expect(verdictClass(verdict)).toBe(`badge tone-${tone}`);
  expect(STYLE).toContain(`.tone-${tone} {`);
});
