import { objectOf } from '../../generate/json-value.js';
import { namesPattern } from '../../generate/schema/prepare.js';
import { schemas } from '../openapi/schemas.js';
import type { Rule } from '../rule.js';

export const closedNames: Rule = {
  name: 'closed-names',
  promise:
    'A closed object with extension members says `additionalProperties: true` and lists all names in the pattern of `propertyNames`; generators of Java, Python and Go keep the extensions then.',
  fix: 'let `propertyNames` be what the finding says, beside `additionalProperties: true`',
  *check(document) {
    for (const { path, value } of schemas(document)) {
      const expected = namesPattern(value);
      if (value.patternProperties !== undefined && value.additionalProperties === false) {
        const message = `the object is closed with additionalProperties; propertyNames is to have the pattern ${expected}`;
        yield { path: [...path, 'additionalProperties'], message };
      }
      if (value.propertyNames === undefined) continue;
      if (objectOf(value.propertyNames).pattern === expected && value.additionalProperties === true) continue;
      const message = `propertyNames does not list exactly the declared members; its pattern is to be ${expected}`;
      yield { path: [...path, 'propertyNames'], message };
    }
  },
};
