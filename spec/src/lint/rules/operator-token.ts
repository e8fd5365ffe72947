import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../generate/json-value.js';
import { operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

export const operatorToken: Rule = {
  name: 'operator-token',
  promise: 'Every operation of the operator interface demands a bearer token (RFC 6750).',
  fix: 'leave `security` to the document, and let it name a scheme of `type: http`, `scheme: bearer`',
  trait: 'served by the operator',
  *check(document) {
    const schemes = objectOf(objectOf(document.components).securitySchemes);
    for (const { name, path, value } of operations(document)) {
      const own = value.security !== undefined;
      const alternatives = arrayOf(own ? value.security : document.security);
      if (alternatives.length > 0 && alternatives.every((choice) => demandsBearer(choice, schemes))) continue;
      yield {
        path: own ? [...path, 'security'] : path,
        message: `${name} can be called without a bearer token`,
      };
    }
  },
};

function demandsBearer(alternative: JsonValue, schemes: JsonObject): boolean {
  return Object.keys(objectOf(alternative)).some((name) => {
    const scheme = schemes[name];
    return isJsonObject(scheme) && scheme.type === 'http' && scheme.scheme === 'bearer';
  });
}
