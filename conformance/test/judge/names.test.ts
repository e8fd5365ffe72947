import { expect, test } from 'vitest';
import { checkNames } from '../../src/judge/names.js';
import { caseContext, jsonAnswer } from '../support/context.js';

const context = await caseContext();

function namesIn(fields: readonly unknown[], wanted: string) {
  const errors = fields.map((field) => ({ field, message: 'is wrong' }));
  return checkNames(wanted, jsonAnswer(422, { errors }, 'application/problem+json'), context);
}

test.each([
  ['properties.cpus[0].cores'],
  ['/properties/cpus/0/cores'],
  ['$.properties.cpus[0].cores'],
  ["properties['cpus'][0].cores"],
  ['#/properties/cpus/0/cores'],
  ['body.properties.cpus[0].cores'],
  ['properties.cpus[0]'],
])('%s names the member, or the object that it belongs to', (field) => {
  expect(namesIn(['something.else', field], 'properties.cpus[0].cores')).toEqual([]);
});

test.each([[['properties']], [['cores']], [[]], [[7]]])('%j does not', (fields) => {
  expect(namesIn(fields, 'properties.cpus[0].cores')).toMatchObject([
    { requirements: ['ERR-010'], level: 'SHOULD', expected: expect.stringContaining('cpus[0].cores') },
  ]);
});

test('neither does a response that is no JSON', () => {
  const [deviation] = checkNames('kind', { ...jsonAnswer(422, {}), content: Buffer.from('<p>') }, context);
  expect(deviation?.actual).toBe('no such list');
});
