import { problemTypes } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../../src/contract/from-generated.js';
import { problemTypesPage } from '../../../src/page/problem-types/page.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../../fixtures/contract.js';

describe('problemTypesPage', () => {
  it('has an anchor for every problem type of the contract', async () => {
    const { text } = problemTypesPage(referenceOf(await contractFromGenerated())).content;
    expect(Object.keys(problemTypes).filter((slug) => !text.includes(`<article id="${slug}"`))).toEqual([]);
  });

  it('names the operations that answer with it', () => {
    const other = { ...CONTRACT, documents: [...CONTRACT.documents, otherDocument()] };
    const { text } = problemTypesPage(referenceOf(other)).content;
    const entry = text.slice(text.indexOf('<article id="invalid-tide"'), text.indexOf('about:blank'));
    expect(entry).toContain('>reportTide</a>');
    expect(entry).not.toContain('otherOperation');
    expect(text).toContain('<article id="about-blank-503"');
  });

  it('says whether to repeat the request', () => {
    const { text } = problemTypesPage(referenceOf(CONTRACT)).content;
    expect(text).toContain('The same request fails again.');
    expect(text).toContain('The request may be repeated, with back-off “exponential”.');
  });

  it('escapes hostile text', () => {
    expect(problemTypesPage(referenceOf(HOSTILE_CONTRACT)).content.text).not.toMatch(/<script|<img/);
  });
});

function otherDocument() {
  const paths = { '/x': { get: { operationId: 'otherOperation', tags: ['X'], responses: {} } } };
  return { name: 'operator', yaml: '', json: JSON.stringify({ info: {}, paths }) };
}
