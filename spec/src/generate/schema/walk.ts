import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.js';

const schemaKeywords = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const schemaListKeywords = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const schemaMapKeywords = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties']);

/**
 * A copy of a schema in which `change` replaced every schema object, innermost first. Members that only look like
 * keywords (a property called "title", the value of an enum) are left alone.
 */
export function mapSchema(schema: JsonValue, change: (schema: JsonObject) => JsonObject): JsonValue {
  if (!isJsonObject(schema)) return schema;
  const members = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    mapMember(keyword, value, change),
  ]);
  return change(Object.fromEntries(members));
}

function mapMember(keyword: string, value: JsonValue, change: (schema: JsonObject) => JsonObject): JsonValue {
  if (schemaKeywords.has(keyword)) return mapSchema(value, change);
  if (schemaListKeywords.has(keyword) && Array.isArray(value))
    return value.map((item) => mapSchema(item, change));
  if (!schemaMapKeywords.has(keyword) || !isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapSchema(item, change)]));
}

/** A copy of a schema in which every schema inside of it allows anything. */
export function withoutInnerSchemas(schema: JsonObject): JsonObject {
  const members = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    mapMember(keyword, value, () => ({})),
  ]);
  return Object.fromEntries(members);
}

/** Calls `visit` for a schema and every schema inside it, innermost first. */
export function walkSchema(schema: JsonValue, visit: (schema: JsonObject) => void): void {
  mapSchema(schema, (inner) => {
    visit(inner);
    return inner;
  });
}
