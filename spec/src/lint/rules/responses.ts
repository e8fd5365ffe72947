import type { JsonObject } from '../../generate/json-value.js';
import {
  contentOf,
  errorResponses,
  type Operation,
  operations,
  requestBody,
  responseHeaders,
  sameHeader,
} from '../openapi/operations.js';
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

export const retryAfter: Rule = {
  name: 'retry-after',
  promise: '429 and 503 say when to come back: a required header Retry-After.',
  fix: 'refer to the shared header Retry-After, which is required',
  *check(document) {
    for (const response of operations(document).flatMap(errorResponses)) {
      if (!['429', '503'].includes(response.name)) continue;
      const header = responseHeaders(response).find(({ name }) => sameHeader(name, 'Retry-After'));
      if (header?.value.required === true) continue;
      yield {
        path: header?.path ?? response.path,
        message: `response ${response.name} does not require Retry-After`,
      };
    }
  },
};
