import { contentOf, errorResponses, operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

const problemMediaType = 'application/problem+json';

export const problemResponses: Rule = {
  name: 'problem-responses',
  promise:
    'Every 4xx and 5xx response is a problem (RFC 9457): only `application/problem+json`, with the schema Problem.',
  fix: `give the response \`content: ${problemMediaType}\` with a reference to the schema Problem`,
  *check(document, { schemaName }) {
    for (const operation of operations(document)) {
      for (const response of errorResponses(operation)) {
        const content = contentOf(response);
        if (content.length === 0)
          yield { path: response.path, message: `response ${response.name} has no body` };
        for (const { name, path } of content) {
          if (name !== problemMediaType) yield { path, message: `response ${response.name} is ${name}` };
          if (schemaName([...path, 'schema']) === 'Problem') continue;
          yield { path, message: `response ${response.name} is not described by the schema Problem` };
        }
      }
    }
  },
};
