// Made by "npm run generate" from spec/src/templates/schema.ts. Do not edit: change the source and run the command again.

/**
 * A JSON Schema as data, with the few keywords that responses to devices need: for programs without room for a compiled
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
  const keyword = Object.entries(brokenKeywords(schema, value)).find(([, isBroken]) => isBroken)?.[0];
  if (keyword) return ` ${keyword}`;
  const branch = schema.if && (findViolation(schema.if, value) ? schema.else : schema.then);
  return findInside(schema, value) ?? (branch && findViolation(branch, value));
}

function brokenKeywords(schema: Schema, value: unknown) {
  const { type, oneOf, uint64, pattern, minLength = 0, maxLength = Infinity } = schema;
  const { required = [], maxItems = Infinity } = schema;
  // In code points, as JSON Schema counts.
  const length = typeof value === 'string' && [...value].length;
  return {
    type: type && type !== typeOf(value),
    const: 'const' in schema && schema.const !== value,
    oneOf: oneOf && oneOf.filter((branch) => !findViolation(branch, value)).length !== 1,
    uint64: uint64 && !isBetween(value, uint64),
    minLength: length !== false && length < minLength,
    maxLength: length !== false && length > maxLength,
    pattern: length !== false && pattern?.test(value as string) === false,
    maxItems: Array.isArray(value) && value.length > maxItems,
    required: typeOf(value) === 'object' && !required.every((name) => Object.hasOwn(value as Holder, name)),
  };
}

function findInside({ items, properties = {} }: Schema, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const holder = value as Holder;
  const entries = Object.entries(properties);
  for (const [name, member] of Object.entries(holder)) {
    const part = Array.isArray(value) ? items : entries.find(([key]) => key === name)?.[1];
    const violation = part && findViolation(part, member);
    if (violation) return `/${name}${violation}`;
    if (part?.uint64) holder[name] = BigInt(member as number | bigint);
  }
  return undefined;
}

function isBetween(value: unknown, [minimum, maximum]: readonly [bigint, bigint]): boolean {
  const isExact = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isExact && (value as bigint) >= minimum && (value as bigint) <= maximum;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
