/**
 * A JSON Schema as data, with the few keywords that answers to devices need: for programs without room for a compiled
 * validator. `T` is what a value of it is.
 */
export interface Schema<T = unknown> {
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'null';
  readonly const?: string | number | boolean | null;
  readonly oneOf?: readonly Schema[];
  /** Bounds of an unsigned 64-bit integer, both included. */
  readonly uint64?: readonly [minimum: bigint, maximum: bigint];
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  /** Never there: it ties the type to the schema. */
  readonly '#type'?: T;
}

type Holder = Record<string, unknown>;

/**
 * Says what is wrong first: a JSON Pointer (RFC 6901) to the wrong part of the value, empty for the whole of it, and the
 * keyword that refuses it. The verdicts are those of the compiled validators.
 *
 * @returns undefined when the value follows the schema; its unsigned 64-bit integers, which may come as safe integers or
 *   as bigint, are bigint then: the value is changed in place
 */
export function findViolation(schema: Schema, value: unknown): string | undefined {
  const keyword = brokenKeyword(schema, value) ?? brokenText(schema, value);
  if (keyword) return ` ${keyword}`;
  const branch = schema.if && (findViolation(schema.if, value) ? schema.else : schema.then);
  return findInside(schema, value) ?? (branch && findViolation(branch, value));
}

function brokenKeyword(schema: Schema, value: unknown): string | undefined {
  const { type, oneOf, uint64, required = [], maxItems = Infinity } = schema;
  if (type && type !== typeOf(value)) return 'type';
  if ('const' in schema && schema.const !== value) return 'const';
  if (oneOf && oneOf.filter((branch) => !findViolation(branch, value)).length !== 1) return 'oneOf';
  if (uint64 && !isBetween(value, uint64)) return 'uint64';
  if (Array.isArray(value)) return value.length > maxItems ? 'maxItems' : undefined;
  const missing = isHolder(value) && required.find((name) => !Object.hasOwn(value, name));
  return missing ? `required ${missing}` : undefined;
}

function brokenText({ minLength = 0, maxLength = Infinity, pattern }: Schema, value: unknown) {
  if (typeof value !== 'string') return undefined;
  // In code points, as JSON Schema counts.
  const { length } = [...value];
  if (length < minLength) return 'minLength';
  if (length > maxLength) return 'maxLength';
  return pattern?.test(value) === false ? 'pattern' : undefined;
}

function findInside(schema: Schema, value: unknown): string | undefined {
  if (!isHolder(value)) return undefined;
  for (const [name, part] of partsOf(schema, value)) {
    const violation = findViolation(part, value[name]);
    if (violation) return `/${name}${violation}`;
    if (part.uint64) value[name] = BigInt(value[name] as number | bigint);
  }
  return undefined;
}

function partsOf({ items, properties = {} }: Schema, value: Holder): [string, Schema][] {
  if (Array.isArray(value)) return items ? Object.keys(value).map((at) => [at, items]) : [];
  return Object.entries(properties).filter(([name]) => Object.hasOwn(value, name));
}

function isBetween(value: unknown, [minimum, maximum]: readonly [bigint, bigint]): boolean {
  const isExact = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isExact && (value as bigint) >= minimum && (value as bigint) <= maximum;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
