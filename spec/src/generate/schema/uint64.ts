import { _, type Ajv, type AnySchemaObject, type KeywordCxt, nil, str } from 'ajv';
import type { JsonObject, JsonValue } from '../json-value.js';

/** Tells whether a schema describes an unsigned 64-bit integer. */
export function isUint64(schema: { format?: unknown }): boolean {
  return schema.format === 'uint64';
}

/**
 * Replaces the numeric keywords of an unsigned 64-bit integer by the one keyword `uint64`, whose bounds are decimal
 * strings: a double cannot hold the largest value.
 *
 * @throws Error when the schema is no plain `type: integer` with a whole minimum and maximum
 */
export function uint64Schema(schema: JsonObject): JsonObject {
  const { type, format, minimum, maximum, ...others } = schema;
  const foreign = ['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'enum', 'const'];
  if (type !== 'integer' || foreign.some((keyword) => keyword in others)) {
    throw new Error(`format ${format} needs "type: integer" and no other bounds than minimum and maximum`);
  }
  return { ...others, uint64: { minimum: wholeNumber(minimum), maximum: wholeNumber(maximum) } };
}

function wholeNumber(bound: JsonValue | undefined): string {
  if (typeof bound === 'bigint' || (typeof bound === 'number' && Number.isSafeInteger(bound)))
    return `${bound}`;
  throw new Error('format uint64 needs a whole minimum and maximum');
}

/**
 * Teaches AJV the keyword `uint64`: a safe integer or a bigint within the bounds is valid and becomes a bigint in the
 * object or array that holds it; anything else is an error.
 */
export function addUint64Keyword(ajv: Ajv): void {
  ajv.addKeyword({
    keyword: 'uint64',
    schemaType: 'object',
    modifying: true,
    error: {
      message: ({ schema }) =>
        str`must be an integer from ${bounds(schema).minimum} to ${bounds(schema).maximum}`,
      params: ({ schema }) => _`{minimum: ${bounds(schema).minimum}, maximum: ${bounds(schema).maximum}}`,
    },
    code: generateCheck,
  });
}

function bounds(schema: AnySchemaObject): { minimum: string; maximum: string } {
  return { minimum: String(schema.minimum), maximum: String(schema.maximum) };
}

function generateCheck(context: KeywordCxt): void {
  const { gen, data, schema, it } = context;
  const exact = gen.let('exact', _`typeof ${data} == "bigint" ? ${data} : undefined`);
  gen.if(_`Number.isSafeInteger(${data})`, () => gen.assign(exact, _`BigInt(${data})`));
  const { minimum, maximum } = bounds(schema);
  const within = _`${exact} !== undefined && ${exact} >= BigInt(${minimum}) && ${exact} <= BigInt(${maximum})`;
  gen.if(within, replaceNumber, () => context.error());

  function replaceNumber(): void {
    const hasParent = it.dataLevel > 0 ? nil : _` && ${it.parentData} !== undefined`;
    gen.if(_`typeof ${data} == "number"${hasParent}`, () => {
      gen.assign(_`${it.parentData}[${it.parentDataProperty}]`, exact);
    });
  }
}
