import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  stringOf,
  stringsOf,
} from '../generate/json-value.js';
import { resolveReference } from '../generate/operations/reference.js';

/** What every body of a schema may or has to hold, by dotted path: `properties.cpus[].cores`. */
export type Members = ReadonlyMap<string, string>;

/** Keywords that say which values are good, in the order in which they are told. */
const bounds = [
  ...['format', 'const', 'enum', 'x-margo-known-values', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'minItems', 'maxItems', 'propertyNames'],
];

/**
 * Flattens a schema of a bundled document into its members, each with a line that says what it has to be. Alternatives
 * are told together; a schema inside of itself is not entered again.
 */
export function membersOf(document: JsonObject, schema: JsonValue | undefined): Members {
  const members = new Map<string, string>();
  collect(schema, '', false, []);
  return members;

  function collect(value: JsonValue | undefined, path: string, required: boolean, above: JsonObject[]): void {
    const resolved = resolveReference(document, value);
    const line = [lineOf(resolved), ...(required ? ['required'] : [])].join(', ');
    const known = members.get(path);
    members.set(path, known === undefined || known === line ? line : `${known}, or ${line}`);
    if (above.includes(resolved)) return;
    const inside = [...above, resolved];
    const own = new Set(stringsOf(resolved.required));
    for (const [name, member] of Object.entries(objectOf(resolved.properties)))
      collect(member, path === '' ? name : `${path}.${name}`, own.has(name), inside);
    for (const [pattern, member] of Object.entries(objectOf(resolved.patternProperties)))
      collect(member, `${path === '' ? '' : `${path}.`}<${pattern}>`, false, inside);
    if (isJsonObject(resolved.additionalProperties))
      collect(resolved.additionalProperties, `${path === '' ? '' : `${path}.`}*`, false, inside);
    // What a text says once it is parsed: a deployment document inside of its octets.
    if (isJsonObject(resolved.contentSchema)) collect(resolved.contentSchema, path, required, inside);
    if (isJsonObject(resolved.items)) collect(resolved.items, `${path}[]`, false, inside);
    for (const part of ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => arrayOf(resolved[keyword])))
      collect(part, path, required, inside);
  }
}

/** What a schema says about its own value, without what stands inside of it. */
export function lineOf(schema: JsonObject): string {
  const facts = bounds.flatMap((keyword) => {
    const argument = schema[keyword];
    return argument === undefined ? [] : [`${keyword} ${told(argument)}`];
  });
  const type = stringOf(schema.type) ?? stringsOf(schema.type).join(' or ');
  const closed = schema.additionalProperties === false ? ['no other members'] : [];
  return [type === '' ? 'any value' : type, ...facts, ...closed].join(', ');
}

function told(argument: JsonValue): string {
  if (Array.isArray(argument)) return argument.map(String).join(' | ');
  if (isJsonObject(argument)) return Object.values(argument).map(String).join(' | ');
  return String(argument);
}
