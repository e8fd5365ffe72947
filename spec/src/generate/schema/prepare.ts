import { isJsonObject, type JsonObject, type JsonValue, objectOf, stringOf } from '../json-value.js';
import { isUint64, uint64Schema } from './uint64.js';
import { mapSchema, walkSchema } from './walk.js';

/** Keywords that say something about a value but never refuse one. `format` is one of them (JSON Schema 2020-12). */
const annotations = new Set([
  '$comment',
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'format',
  'readOnly',
  'title',
  'writeOnly',
  'xml',
]);

/**
 * One schema that stands for the component schema `name` and holds all others it needs, at the same places as in the
 * bundled document, so that the schema paths of errors lead into that document. Annotations are gone and unsigned
 * 64-bit integers have become the keyword `uint64`.
 */
export function rootSchemaOf(document: JsonObject, name: string): JsonObject {
  const schemas = objectOf(objectOf(document.components).schemas);
  const needed = [...reachableFrom(schemas, name)].sort();
  const members = needed.map((needs): [string, JsonValue] => [needs, prepareSchema(schemas[needs] ?? null)]);
  return { $ref: `#/components/schemas/${name}`, components: { schemas: Object.fromEntries(members) } };
}

function reachableFrom(schemas: JsonObject, name: string, found = new Set<string>()): Set<string> {
  const schema = schemas[name];
  if (found.has(name) || schema === undefined) return found;
  found.add(name);
  walkSchema(schema, ({ $ref }) => {
    const target = /^#\/components\/schemas\/([^/]+)/.exec(stringOf($ref) ?? '')?.[1];
    if (target !== undefined) reachableFrom(schemas, target, found);
  });
  return found;
}

/** A schema without annotations, in which unsigned 64-bit integers have become the keyword `uint64`. */
export function prepareSchema(schema: JsonValue): JsonValue {
  return mapSchema(schema, (inner) =>
    closed(withoutAnnotations(isUint64(inner) ? uint64Schema(inner) : inner)),
  );
}

/**
 * An object that lists the names of its members by `propertyNames`, as a closed one. Both refuse the same values; the
 * document says it with `additionalProperties: true`, so that what other generators make of it keeps extensions, and a
 * closed object is what gives one error for each unknown member.
 */
function closed(schema: JsonObject): JsonObject {
  const { propertyNames, ...others } = schema;
  if (schema.additionalProperties !== true || objectOf(propertyNames).pattern !== namesPattern(schema))
    return schema;
  return { ...others, additionalProperties: false };
}

/** The pattern that the names of declared members match, those of `properties` and of `patternProperties`, and no others. */
export function namesPattern({ properties, patternProperties }: JsonObject): string {
  const names = Object.keys(objectOf(properties)).map((name) =>
    name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
  );
  const patterns = Object.keys(objectOf(patternProperties)).map((pattern) =>
    pattern.replaceAll(/^\^|\$$/g, ''),
  );
  return `^(${[...names, ...patterns].join('|')})$`;
}

function withoutAnnotations(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(
    ([keyword]) => !annotations.has(keyword) && !keyword.startsWith('x-'),
  );
  return Object.fromEntries(kept);
}

/** The names of the component schemas of a document. */
export function schemaNames(document: JsonObject): string[] {
  const { schemas } = objectOf(document.components);
  return isJsonObject(schemas) ? Object.keys(schemas) : [];
}
