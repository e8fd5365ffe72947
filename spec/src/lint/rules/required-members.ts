import { arrayOf, type JsonObject, objectOf, stringsOf } from '../../generate/json-value.js';
import { admits } from '../openapi/pattern.js';
import { schemas } from '../openapi/schemas.js';
import type { Rule } from '../rule.js';

export const requiredMembers: Rule = {
  name: 'required-members',
  promise: 'Every name in `required` is a defined member of that object; a dotted path is none.',
  fix: 'define the member in `properties`, or move the name to the `required` of the object that has the member',
  *check(document) {
    for (const { path, value, around } of schemas(document)) {
      const known = [...around, value].flatMap(propertySources);
      for (const [index, name] of stringsOf(value.required).entries()) {
        if (known.some((schema) => defines(schema, name))) continue;
        const fault = name.includes('.') ? 'is a path, not a member' : 'is not defined';
        yield { path: [...path, 'required', index], message: `required member "${name}" ${fault}` };
      }
    }
  },
};

function propertySources(schema: JsonObject): JsonObject[] {
  return [schema, ...arrayOf(schema.allOf).map(objectOf).flatMap(propertySources)];
}

function defines(schema: JsonObject, name: string): boolean {
  if (Object.hasOwn(objectOf(schema.properties), name)) return true;
  return Object.keys(objectOf(schema.patternProperties)).some((pattern) => admits(pattern, name));
}
