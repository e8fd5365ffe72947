import type { JsonObject } from '../../generate/json-value.js';
import { examplesOf } from '../openapi/examples.js';
import { contentOf, operations, type Placed, requestBody } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

/** Formats a person can read; an archive has no example that fits into a document. */
const textual = /json|yaml|text\//;

export const mediaTypeExamples: Rule = {
  name: 'media-type-examples',
  promise: 'Every textual body, of a request or a response, has an example.',
  fix: 'add `example`, or `examples` with a summary each',
  *check(document) {
    for (const { name, path, value } of bodies(document).flatMap(contentOf)) {
      if (!textual.test(name) || examplesOf({ path, value }).length > 0) continue;
      yield { path, message: `${name} has no example` };
    }
  },
};

function bodies(document: JsonObject): Placed[] {
  return operations(document).flatMap((operation) => {
    const body = requestBody(operation);
    return [...(body ? [body] : []), ...operation.responses];
  });
}
