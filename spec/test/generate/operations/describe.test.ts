import { expect, test } from 'vitest';
import { loadRequirements } from '../../../src/catalogue/requirements.js';
import { bundleDocument } from '../../../src/generate/document/bundle.js';
import { describeOperations } from '../../../src/generate/operations/describe.js';
import { noteRequirements } from '../../../src/generate/operations/requirements.js';
import { fixtureDirectory, specDirectory } from '../spec-copy.js';

test('an operation is described by what its document says', async () => {
  const { entries } = await loadRequirements(fixtureDirectory);
  const document = noteRequirements(await bundleDocument(fixtureDirectory, 'signature'), entries);
  expect(document.value['x-margo-requirements']).toEqual(['CNT-002']);
  const pathParameters = [
    { name: 'counterId', schema: 'CounterId', pattern: '^[a-z]+(/[a-z]+)*$', multiSegment: true },
  ];
  const common = {
    path: '/counters/{counterId}',
    pathParameters,
    queryParameters: [],
    requirements: ['CNT-001'],
  };
  expect(describeOperations(document)).toEqual([
    {
      ...common,
      operationId: 'getCounter',
      method: 'GET',
      headers: [
        { name: 'Signature-Input', required: true },
        { name: 'Signature', required: true },
      ],
      security: 'signature',
      signed: true,
      requestBody: null,
      responses: {
        '200': {
          mediaTypes: ['application/json'],
          schema: 'Counter',
          headers: [{ name: 'ETag', required: true }],
          problemTypes: [],
        },
        '404': {
          mediaTypes: [],
          schema: null,
          headers: [],
          problemTypes: ['counter-not-found', 'about:blank'],
        },
      },
    },
    {
      ...common,
      operationId: 'putCounter',
      method: 'PUT',
      headers: [],
      security: 'none',
      signed: false,
      requestBody: { required: true, mediaTypes: ['application/json'], schema: 'Counter' },
      responses: { '204': { mediaTypes: [], schema: null, headers: [], problemTypes: [] } },
    },
  ]);
});

test.each([
  ['signature', ['none', ...Array(8).fill('signature')]],
  ['operator', Array(20).fill('bearer')],
])('the operations of %s are secured as the contract says', async (name, expected) => {
  const operations = describeOperations(await bundleDocument(specDirectory, name));
  expect(operations.map(({ security }) => security).sort()).toEqual(expected);
});
