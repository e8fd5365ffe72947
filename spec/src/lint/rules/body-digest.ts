import { headerParameter, operations, requestBody } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

export const bodyDigest: Rule = {
  name: 'body-digest',
  promise: 'Every request body comes with its digest: a required header parameter Content-Digest (RFC 9530).',
  fix: 'refer to the shared parameter Content-Digest',
  trait: 'signed',
  *check(document) {
    for (const operation of operations(document)) {
      if (!requestBody(operation)) continue;
      const parameter = headerParameter(operation, 'Content-Digest');
      if (parameter?.value.required === true) continue;
      const path = parameter?.path ?? operation.path;
      yield { path, message: `${operation.name} takes a body and does not demand the header Content-Digest` };
    }
  },
};
