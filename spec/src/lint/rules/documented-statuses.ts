import type { JsonObject } from '../../generate/json-value.js';
import { type Operation, operations, requestBody } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

export const documentedStatuses: Rule = {
  name: 'documented-statuses',
  promise:
    'Every operation documents 404, 405, 429, 500 and 503; when its caller has to prove who it is also 401 and 403; when it takes a body also 400, 413 and 415.',
  fix: 'refer to the shared response',
  trait: 'part of a profile',
  *check(document) {
    for (const operation of operations(document)) {
      const documented = new Set(operation.responses.map(({ name }) => name));
      const missing = statusesOf(operation, document).filter((status) => !documented.has(status));
      if (missing.length === 0) continue;
      yield {
        path: [...operation.path, 'responses'],
        message: `${operation.name} lacks ${missing.join(', ')}`,
      };
    }
  },
};

function statusesOf(operation: Operation, document: JsonObject): string[] {
  const security = operation.value.security ?? document.security;
  const isAnonymous = Array.isArray(security) && security.length === 0;
  return [
    ...['404', '405', '429', '500', '503'],
    ...(isAnonymous ? [] : ['401', '403']),
    ...(requestBody(operation) ? ['400', '413', '415'] : []),
  ];
}
