import { errorResponses, operations, responseHeaders, sameHeader } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

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
