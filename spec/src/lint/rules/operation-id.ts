import { operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

const camelCase = /^[a-z][A-Za-z0-9]*$/;

export const operationId: Rule = {
  name: 'operation-id',
  promise:
    'Every operation has an operationId of its own in camelCase; types, SDKs and cases are named after it.',
  fix: 'name the operation with a verb and a noun, such as `listClients`',
  *check(document) {
    const known = new Set<unknown>();
    for (const { name, path, value } of operations(document)) {
      const id = value.operationId;
      if (id === undefined) {
        yield { path, message: `${name} has no operationId` };
        continue;
      }
      const place = [...path, 'operationId'];
      if (!camelCase.test(String(id))) yield { path: place, message: `operationId "${id}" is not camelCase` };
      if (known.has(id))
        yield { path: place, message: `operationId "${id}" names another operation already` };
      known.add(id);
    }
  },
};
