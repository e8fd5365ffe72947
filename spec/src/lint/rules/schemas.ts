import { arrayOf, type JsonObject, objectOf, stringsOf } from '../../generate/json-value.js';
import { namesPattern } from '../../generate/schema/prepare.js';
import { admits } from '../openapi/pattern.js';
import { requestSchemas, responseSchemas, schemas } from '../openapi/schemas.js';
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

const bounds = ['maxLength', 'pattern', 'format', 'enum', 'const'];

export const boundedStrings: Rule = {
  name: 'bounded-strings',
  promise:
    'Every string that a server takes in is bounded by maxLength, pattern, format, enum or const. A schema that also describes responses is free: a WFM is not to be judged by bounds of ours.',
  fix: 'add `maxLength`, and a `pattern` where there is a grammar',
  trait: 'part of a profile',
  *check(document) {
    const inResponses = new Set([...responseSchemas(document)].map(({ value }) => value));
    for (const { path, value, around, isCondition } of requestSchemas(document)) {
      if (value.type !== 'string' || isCondition || inResponses.has(value)) continue;
      if ([...around, value].some((schema) => bounds.some((bound) => schema[bound] !== undefined))) continue;
      yield { path, message: 'the string may hold anything' };
    }
  },
};
