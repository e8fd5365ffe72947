import { expect, it } from 'vitest';
import { casesPages } from '../../../src/page/cases/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

const pages = casesPages(referenceOf(CONTRACT));

it('has a page for each subject that there are cases about', () => {
  expect(pages.map(({ path }) => path)).toEqual(['cases.html', 'cases-device.html']);
});

it('gives every case a row, in which every id is a link', () => {
  const text = pages[0]?.content.text ?? '';
  for (const part of [
    '<tr id="tide-kept" data-entry data-group="tides" data-made="written" data-needs="moon">',
    '<a href="#tide-kept">',
    'A tide is kept',
    'needs moon',
    '<a href="requirements.html#TIDE-001"',
    '<a href="errata.html#C-01"',
    '<a href="faults.html#tide-lost" title="Loses tides.">',
  ]) {
    expect(text).toContain(part);
  }
});

it('offers what cases can be narrowed down by', () => {
  const text = pages[0]?.content.text ?? '';
  for (const value of ['tides', 'moon', 'nothing', 'derived'])
    expect(text).toContain(`<option value="${value}">`);
});

it('escapes hostile text', () => {
  const [page] = casesPages(referenceOf(HOSTILE_CONTRACT));
  expect(page?.content.text).not.toMatch(/<script|<img/);
});
