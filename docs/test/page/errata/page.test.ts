import { errata } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../../src/contract/from-generated.js';
import { errataPage } from '../../../src/page/errata/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

describe('errataPage', () => {
  it('has an anchor for every erratum of the contract', async () => {
    const { text } = errataPage(referenceOf(await contractFromGenerated())).content;
    expect(Object.keys(errata).filter((id) => !text.includes(`<article id="${id}"`))).toEqual([]);
  });

  it('shows what the texts say, the reading, the reason, and what hangs on it', () => {
    const { text } = errataPage(referenceOf(CONTRACT)).content;
    for (const part of [
      'Unit of height',
      'One page says feet, another metres.',
      'Millimetres.',
      'They are integers.',
      '<dt>Lenient</dt><dd>Feet.</dd>',
      '<a href="requirements.html#TIDE-001"',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('escapes hostile text', () => {
    expect(errataPage(referenceOf(HOSTILE_CONTRACT)).content.text).not.toMatch(/<script|<img/);
  });
});
