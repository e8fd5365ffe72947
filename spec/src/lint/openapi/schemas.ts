import { isJsonObject, type JsonObject, type JsonValue } from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';
import {
  contentOf,
  type Named,
  namedObjects,
  operations,
  type Placed,
  requestBody,
  responseHeaders,
} from './operations.js';

/** A JSON Schema of a resolved document. */
export interface PlacedSchema extends Placed {
  /** The schemas around it that judge the same value, by allOf, if and the like; the outermost first. */
  readonly around: readonly JsonObject[];
  /** Whether it only states a condition (`if`, `not` and the like) on what other schemas define. */
  readonly isCondition: boolean;
}

/** Keywords whose schema judges the very value that the schema with the keyword judges. */
const sameValue = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas']);
const conditions = new Set(['not', 'if', 'then', 'else', 'dependentSchemas', 'contains', 'propertyNames']);
const single = ['not', 'if', 'then', 'else', 'items', 'contains', 'additionalProperties', 'propertyNames'];
const singleToo = ['unevaluatedItems', 'unevaluatedProperties', 'contentSchema'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

/** Every schema of a resolved document: components, bodies, parameters and headers, with all schemas inside them. */
export function* schemas(document: JsonObject): Generator<PlacedSchema> {
  for (const root of namedObjects(componentSchemas(document), ['components', 'schemas'])) yield* within(root);
  yield* requestSchemas(document);
  yield* responseSchemas(document);
}

/** The schemas by which requests are judged: those of bodies and parameters, with all schemas inside them. */
export function* requestSchemas(document: JsonObject): Generator<PlacedSchema> {
  for (const holder of requestHolders(document)) yield* schemaOf(holder);
}

/** The schemas that describe responses: those of bodies and headers, with all schemas inside them. */
export function* responseSchemas(document: JsonObject): Generator<PlacedSchema> {
  for (const holder of responseHolders(document)) yield* schemaOf(holder);
}

/** Parameters, headers and media types: whatever has a `schema` and may have examples of it. */
export function schemaHolders(document: JsonObject): Placed[] {
  return [...requestHolders(document), ...responseHolders(document)];
}

/** Where `components.schemas` stands in a document. */
function componentSchemas(document: JsonObject): JsonValue | undefined {
  const components = document.components;
  return isJsonObject(components) ? components.schemas : undefined;
}

function requestHolders(document: JsonObject): Placed[] {
  return operations(document).flatMap((operation) => {
    const body = requestBody(operation);
    return [...operation.parameters, ...(body ? contentOf(body) : [])];
  });
}

function responseHolders(document: JsonObject): Named[] {
  return operations(document).flatMap(({ responses }) =>
    responses.flatMap((response) => [...responseHeaders(response), ...contentOf(response)]),
  );
}

function* schemaOf({ value, path }: Placed): Generator<PlacedSchema> {
  const schema = value.schema;
  if (isJsonObject(schema)) yield* within({ path: [...path, 'schema'], value: schema });
}

function* within({ path, value }: Placed): Generator<PlacedSchema> {
  yield* visit({ path, value, around: [], isCondition: false });
}

function* visit(schema: PlacedSchema): Generator<PlacedSchema> {
  yield schema;
  for (const [keyword, steps, value] of children(schema.value)) {
    if (!isJsonObject(value)) continue;
    const around = sameValue.has(keyword) ? [...schema.around, schema.value] : [];
    const isCondition = schema.isCondition || conditions.has(keyword);
    yield* visit({ path: [...schema.path, keyword, ...steps], value, around, isCondition });
  }
}

function* children(schema: JsonObject): Generator<[keyword: string, steps: JsonPath, value: JsonValue]> {
  for (const [keyword, value] of Object.entries(schema)) {
    if (single.includes(keyword) || singleToo.includes(keyword)) yield [keyword, [], value];
    if (lists.includes(keyword) && Array.isArray(value)) {
      for (const [index, item] of value.entries()) yield [keyword, [index], item];
    }
    if (maps.includes(keyword) && isJsonObject(value)) {
      for (const [name, item] of Object.entries(value)) yield [keyword, [name], item];
    }
  }
}
