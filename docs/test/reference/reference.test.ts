import { expect, it } from 'vitest';
import { hrefOf, referenceOf } from '../../src/reference/reference.js';
import { CONTRACT } from '../fixtures/contract.js';

it('knows the place of everything that has a name', () => {
  const { targets } = referenceOf(CONTRACT);
  const hrefs = [...targets].map(([name, target]) => [name, hrefOf(target, 'guides/a.html')]);
  expect(Object.fromEntries(hrefs)).toEqual({
    'invalid-tide': '../problem-types.html#invalid-tide',
    reportTide: '../signature.html#tag/Desired-state/operation/reportTide',
    'C-01': '../errata.html#C-01',
    'TIDE-001': '../requirements.html#TIDE-001',
    'TIDE-002': '../requirements.html#TIDE-002',
  });
});
