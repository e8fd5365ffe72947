import { expect, it } from 'vitest';
import { describeComponents } from '../../src/openapi/component.js';
import { describeDocument } from '../../src/openapi/operation.js';
import { DOCUMENT_JSON } from '../fixtures/contract.js';

it('finds every component that an operation uses, through references that lead back', () => {
  const { value, operations } = describeDocument({ name: 'signature', json: DOCUMENT_JSON, yaml: '' });
  expect(describeComponents(value, operations)).toEqual([
    { kind: 'parameter', name: 'gaugeId', title: '', text: '', operationId: 'reportTide' },
    {
      kind: 'schema',
      name: 'Tide',
      title: '',
      text: 'heightMillimetres:  previous:',
      operationId: 'reportTide',
    },
    { kind: 'response', name: 'Bad', title: '', text: 'Bad.', operationId: 'reportTide' },
  ]);
});
