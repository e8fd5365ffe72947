import { expect, it } from 'vitest';
import { nameLinks } from '../../src/page/catalogue.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT } from '../fixtures/contract.js';

it('folds links when there are many, and loses none', () => {
  const names = Array.from({ length: 9 }, (_, index) => `name-${index}`);
  const { text } = nameLinks(['TIDE-001', ...names], referenceOf(CONTRACT), 'cases.html');
  const [shown = '', folded = ''] = text.split('<details class="more"><summary>4 more</summary>');
  expect(shown).toContain('<a href="requirements.html#TIDE-001"');
  expect(shown).toContain('name-4');
  expect(folded).toContain('name-5');
  expect(folded).toContain('name-8');
});
