import { objectOf, stringsOf } from '../../generate/json-value.js';
import { examplesOf } from '../openapi/examples.js';
import { contentOf, errorResponses, operations } from '../openapi/operations.js';
import type { CataloguedProblems, Rule } from '../rule.js';

export const problemExamples: Rule = {
  name: 'problem-examples',
  promise: 'The examples of a 4xx or 5xx response carry its status and one of the problem types it lists.',
  fix: 'correct the example, or list its type in `x-margo-problem-types`',
  *check(document, { problems }) {
    for (const response of operations(document).flatMap(errorResponses)) {
      const listed = stringsOf(response.value['x-margo-problem-types']).map((type) => uriOf(type, problems));
      for (const { path, value } of contentOf(response).flatMap(examplesOf)) {
        const { type, status } = objectOf(value);
        if (!listed.includes(String(type))) {
          yield {
            path: [...path, 'type'],
            message: `example has the type "${type}", which the response does not list`,
          };
        }
        if (status !== Number(response.name)) {
          yield {
            path: [...path, 'status'],
            message: `example has status ${status}, its response ${response.name}`,
          };
        }
      }
    }
  },
};

function uriOf(type: string, { baseUri }: CataloguedProblems): string {
  return type === 'about:blank' ? type : baseUri + type;
}
