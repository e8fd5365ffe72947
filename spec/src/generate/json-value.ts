/** A value of a JSON or YAML document; integers a double cannot hold exactly are bigint. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

/** An object of a JSON or YAML document. */
export interface JsonObject {
  [member: string]: JsonValue;
}

/** Tells whether a value is an object (and not null, an array or a scalar). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is anything else. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value as an array; an empty one when it is anything else. */
export function arrayOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** The strings among the items of an array. */
export function stringsOf(value: JsonValue | undefined): string[] {
  return arrayOf(value).filter((item) => typeof item === 'string');
}

/** The value as a string; undefined when it is anything else. */
export function stringOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A copy in which every scalar went through `change`. */
function mapScalars(value: JsonValue, change: (scalar: JsonValue) => JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item) => mapScalars(item, change));
  if (!isJsonObject(value)) return change(value);
  return Object.fromEntries(
    Object.entries(value).map(([member, item]) => [member, mapScalars(item, change)]),
  );
}

/** A copy whose integers are numbers again, for tools that know no bigint; large ones lose digits. */
export function withoutBigints(value: JsonValue): JsonValue {
  return mapScalars(value, (scalar) => (typeof scalar === 'bigint' ? Number(scalar) : scalar));
}
