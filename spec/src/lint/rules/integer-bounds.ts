import type { JsonObject, JsonValue } from '../../generate/json-value.js';
import { schemas } from '../openapi/schemas.js';
import type { Rule } from '../rule.js';

export const integerBounds: Rule = {
  name: 'integer-bounds',
  promise: 'Every integer has a minimum and a maximum, so that generators know how wide it is.',
  fix: 'add `minimum` and `maximum`',
  *check(document) {
    for (const { path, value } of schemas(document)) {
      if (!isInteger(value.type) || isListed(value)) continue;
      const missing = ['minimum', 'maximum'].filter((bound) => value[bound] === undefined);
      if (missing.length > 0) yield { path, message: `the integer has no ${missing.join(' and no ')}` };
    }
  },
};

function isInteger(type: JsonValue | undefined): boolean {
  return type === 'integer' || (Array.isArray(type) && type.includes('integer'));
}

function isListed(schema: JsonObject): boolean {
  return schema.const !== undefined || schema.enum !== undefined;
}
