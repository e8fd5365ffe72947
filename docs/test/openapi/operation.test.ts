import { expect, it } from 'vitest';
import { describeDocument, tagSlug } from '../../src/openapi/operation.js';
import { CONTRACT, DOCUMENT_JSON } from '../fixtures/contract.js';

const source = { name: 'signature', json: DOCUMENT_JSON, yaml: '' };

it('reads title, version and the requirements of the whole', () => {
  expect(describeDocument(source)).toMatchObject({
    label: 'Signature profile',
    profile: 'signature',
    title: 'Tide gauges',
    version: '1.2.3',
    summary: 'How gauges talk.',
    requirements: ['TIDE-002'],
  });
});

it('calls a document an interface when it is no profile', () => {
  const json = DOCUMENT_JSON.replace('x-margo-profile', 'x-other');
  expect(describeDocument({ ...source, name: 'operator', json }).label).toBe('Operator interface');
});

it('calls another document of a profile by its own name', () => {
  const json = DOCUMENT_JSON.replace('"x-margo-profile":"signature"', '"x-margo-profile":"mtls"');
  expect(describeDocument({ ...source, name: 'trust-bundle', json }).label).toBe('Trust bundle');
  expect(describeDocument({ ...source, name: 'mtls', json }).label).toBe('Mutual-TLS profile');
});

it('finds every operation, with the problems of its responses', () => {
  expect(describeDocument(CONTRACT.documents[0] ?? source).operations).toEqual([
    {
      operationId: 'reportTide',
      document: 'signature',
      method: 'POST',
      path: '/tides/{gaugeId}',
      tag: 'Desired state',
      summary: 'Report a tide',
      description: 'Says how high the water is.',
      fragment: 'tag/Desired-state/operation/reportTide',
      requirements: ['TIDE-001'],
      problems: [
        { status: '400', problemType: 'invalid-tide' },
        { status: '400', problemType: 'about:blank' },
      ],
    },
  ]);
});

it('makes of a tag what can stand in a fragment', () => {
  expect(tagSlug('Desired state & "more"')).toBe('Desired-state-more-');
});
