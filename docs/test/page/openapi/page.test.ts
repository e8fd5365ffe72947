import { expect, it } from 'vitest';
import { openapiPage } from '../../../src/page/openapi/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

function pageOf(contract: typeof CONTRACT) {
  const reference = referenceOf(contract);
  const [document] = reference.documents;
  if (document === undefined) throw new Error('the contract has no document');
  return openapiPage(document, reference);
}

it('lists every operation under the fragment that Redoc gives it, so that links work without scripts too', () => {
  const { content } = pageOf(CONTRACT);
  expect(content.text).toContain('id="tag/Desired-state/operation/reportTide"');
  expect(content.text).toContain('<code>POST /tides/{gaugeId}</code>');
  expect(content.text).toContain('data-json="openapi/signature.json"');
});

it('escapes hostile text', () => {
  expect(pageOf(HOSTILE_CONTRACT).content.text).not.toMatch(/<script|<img/);
});
