import { expect, it } from 'vitest';
import { objectAt, parseDocument } from '../../src/openapi/value.js';
import { keywordsOf } from '../../src/search/keywords.js';
import { DOCUMENT_JSON } from '../fixtures/contract.js';

it('collects the names of parameters and members, through references that lead back', () => {
  const document = parseDocument(DOCUMENT_JSON);
  const item = objectAt(objectAt(document.paths)['/tides/{gaugeId}']);
  expect(keywordsOf(document, item, 'post')).toEqual(['gaugeId', 'heightMillimetres', 'previous']);
});
