import { expect, it } from 'vitest';
import { hrefOf, referenceOf, targetOf } from '../../src/reference/reference.js';
import { CONTRACT } from '../fixtures/contract.js';

it('knows the place of everything that has a name', () => {
  const { targets } = referenceOf(CONTRACT);
  const hrefs = [...targets].map(([name, target]) => [name, hrefOf(target, 'guides/a.html')]);
  expect(Object.fromEntries(hrefs)).toEqual({
    'gauge-dry': '../cases-device.html#gauge-dry',
    'gauge-wet': '../faults-device.html#gauge-wet',
    'tide-kept': '../cases.html#tide-kept',
    'tide-lost': '../faults.html#tide-lost',
    'invalid-tide': '../problem-types.html#invalid-tide',
    reportTide: '../signature.html#tag/Desired-state/operation/reportTide',
    'C-01': '../errata.html#C-01',
    'TIDE-001': '../requirements.html#TIDE-001',
    'TIDE-002': '../requirements.html#TIDE-002',
  });
});

it('finds an operation in the document that is spoken of, when profiles share its name', () => {
  const [signature] = CONTRACT.documents;
  const reference = referenceOf({
    ...CONTRACT,
    documents: [{ name: 'mtls', json: signature?.json ?? '', yaml: '' }, ...CONTRACT.documents],
  });
  expect(targetOf('reportTide', reference, 'mtls')?.page).toBe('mtls.html');
  expect(targetOf('reportTide', reference, 'signature')?.page).toBe('signature.html');
  expect(targetOf('reportTide', reference)?.page).toBe('signature.html');
  expect(targetOf('TIDE-001', reference, 'mtls')?.page).toBe('requirements.html');
});
