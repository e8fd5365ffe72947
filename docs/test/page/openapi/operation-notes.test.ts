import { expect, it } from 'vitest';
import { operationNotes, requirementLinks } from '../../../src/page/openapi/operation-notes.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT } from '../../fixtures/contract.js';

const reference = referenceOf(CONTRACT);

it('groups requirements by the party that they bind', () => {
  const { text } = requirementLinks(['TIDE-002', 'TIDE-001', 'TIDE-404'], reference, 'signature.html');
  expect(text.replace(/ title="[^"]*"/g, '')).toBe(
    '<ul><li>WFM: <a href="requirements.html#TIDE-001">TIDE-001</a></li>' +
      '<li>Device: <a href="requirements.html#TIDE-002">TIDE-002</a></li></ul>',
  );
});

it('says nothing of requirements and problems where there are none', () => {
  const [operation] = reference.operations;
  if (operation === undefined) throw new Error('the contract has no operation');
  expect(operationNotes({ ...operation, requirements: [], problems: [] }, reference).text).toBe(
    '<div class="notes"><p><b>operationId</b> <code>reportTide</code></p></div>',
  );
});
