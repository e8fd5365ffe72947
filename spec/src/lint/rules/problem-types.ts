import { arrayOf, type JsonValue } from '../../generate/json-value.js';
import { errorResponses, operations } from '../openapi/operations.js';
import type { CataloguedProblems, Rule } from '../rule.js';

const marker = 'x-margo-problem-types';

export const problemTypes: Rule = {
  name: 'problem-types',
  promise:
    'Every 4xx and 5xx response lists its problem types in `x-margo-problem-types`: slugs catalogued for that status, or about:blank.',
  fix: 'list slugs of problem-types.yaml whose status is that of the response',
  *check(document, { problems }) {
    for (const operation of operations(document)) {
      for (const { name, path, value } of errorResponses(operation)) {
        const types = arrayOf(value[marker]);
        if (types.length === 0) yield { path, message: `response ${name} has no ${marker}` };
        for (const [index, type] of types.entries()) {
          const fault = faultOf(type, name, problems);
          if (fault) yield { path: [...path, marker, index], message: fault };
        }
      }
    }
  },
};

function faultOf(type: JsonValue, status: string, { statuses }: CataloguedProblems): string | undefined {
  if (type === 'about:blank') return undefined;
  const catalogued = statuses.get(String(type));
  if (catalogued === undefined) return `problem type "${type}" is not catalogued`;
  if (catalogued === Number(status)) return undefined;
  return `problem type "${type}" is catalogued for status ${catalogued}, not ${status}`;
}
