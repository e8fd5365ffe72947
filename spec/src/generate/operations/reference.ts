import { isJsonObject, type JsonObject, type JsonValue, objectOf, stringOf } from '../json-value.js';

/** The object a value stands for: the component behind `$ref`, or the value itself. */
export function resolveReference(document: JsonObject, value: JsonValue | undefined): JsonObject {
  const reference = stringOf(objectOf(value).$ref);
  if (reference === undefined) return objectOf(value);
  let target: JsonValue | undefined = document;
  for (const segment of reference.split('/').slice(1)) {
    target = isJsonObject(target) ? target[unescapePointer(segment)] : undefined;
  }
  return resolveReference(document, target);
}

/** The component schema that a schema refers to; null when it stands for itself. */
export function componentSchemaName(schema: JsonValue | undefined): string | null {
  const reference = stringOf(objectOf(schema).$ref) ?? '';
  return /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1] ?? null;
}

/** RFC 6901 section 4, and the percent-encoding of a URI fragment. */
function unescapePointer(segment: string): string {
  return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}
