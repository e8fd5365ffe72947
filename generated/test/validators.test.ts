import { describe, expect, test } from 'vitest';
import {
  type AnyValidator,
  type DocumentName,
  examplesOf,
  modules,
  operationsOf,
  readDocument,
} from './documents.js';

type BodyValidators = Readonly<
  Record<string, AnyValidator | Readonly<Record<string, AnyValidator>> | undefined>
>;

const names: DocumentName[] = ['operator', 'signature'];

describe.each(names)('%s', (name) => {
  const { validators, requestValidators, responseValidators } = modules[name];

  test('there is a validator for every component schema, and it accepts the examples', async () => {
    const { schemas } = (await readDocument(name)).components;
    const table: Readonly<Record<string, AnyValidator>> = validators;
    expect(Object.keys(table).sort()).toEqual(Object.keys(schemas).sort());
    for (const [schema, { examples = [] }] of Object.entries(schemas)) {
      for (const example of examples)
        expect([schema, table[schema]?.(example), table[schema]?.errors]).toEqual([schema, true, null]);
    }
  });

  test('the validators of bodies accept the examples of requests and answers', async () => {
    const document = await readDocument(name);
    const requests: BodyValidators = requestValidators;
    const responses: BodyValidators = responseValidators;
    let count = 0;
    for (const { operationId, requestBody, responses: answers } of operationsOf(document)) {
      const bodies = Object.entries(answers).map(
        ([status, body]) => [Object(responses[operationId])[status], body] as const,
      );
      for (const [validate, body] of [[requests[operationId], requestBody] as const, ...bodies]) {
        if (typeof validate !== 'function') continue;
        const examples = examplesOf(document, body);
        count += examples.length;
        expect(examples.length, operationId).toBeGreaterThan(0);
        for (const example of examples)
          expect([operationId, validate(example), validate.errors]).toEqual([operationId, true, null]);
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

test('text and octets have no JSON validator', () => {
  expect(modules.signature.responseValidators.getDeployment).not.toHaveProperty('200');
  expect(modules.signature.responseValidators.getBundle).not.toHaveProperty('200');
  expect(modules.signature.responseValidators.getStateManifest).toHaveProperty('200');
});
