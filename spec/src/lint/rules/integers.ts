import type { JsonObject, JsonValue } from '../../generate/json-value.js';
import { type PlacedSchema, schemas } from '../openapi/schemas.js';
import type { Rule, Violation } from '../rule.js';

export const integerBounds: Rule = {
  name: 'integer-bounds',
  promise: 'Every integer has a minimum and a maximum, so that generators know how wide it is.',
  fix: 'add `minimum` and `maximum`',
  *check(document) {
    for (const { path, value } of schemas(document)) {
      if (!isInteger(value.type) || isListed(value)) continue;
      const missing = ['minimum', 'maximum'].filter((bound) => value[bound] === undefined);
      if (missing.length > 0) yield { path, message: `the integer has no ${missing.join(' and no ')}` };
    }
  },
};

function isInteger(type: JsonValue | undefined): boolean {
  return type === 'integer' || (Array.isArray(type) && type.includes('integer'));
}

function isListed(schema: JsonObject): boolean {
  return schema.const !== undefined || schema.enum !== undefined;
}

const largest = 18446744073709551615n;

export const uint64Format: Rule = {
  name: 'uint64-format',
  promise: `An integer that may exceed 2^53−1 is an unsigned 64-bit one: \`format: uint64\`, minimum 0 or more, maximum ${largest} to the last digit.`,
  fix: `write \`format: uint64\`, \`minimum: 0\` (or more) and \`maximum: ${largest}\``,
  *check(document) {
    for (const schema of schemas(document)) {
      yield* schema.value.format === 'uint64' ? markedViolations(schema) : unmarkedViolations(schema);
    }
  },
};

function unmarkedViolations({ path, value }: PlacedSchema): Violation[] {
  return ['minimum', 'maximum']
    .filter((bound) => isUnsafe(value[bound]))
    .map((bound) => ({
      path: [...path, bound],
      message: `${bound} is beyond 2^53−1 and the format is not uint64`,
    }));
}

function isUnsafe(bound: JsonValue | undefined): boolean {
  return (
    typeof bound === 'bigint' || (typeof bound === 'number' && Math.abs(bound) > Number.MAX_SAFE_INTEGER)
  );
}

function* markedViolations({ path, value }: PlacedSchema): Generator<Violation> {
  const { type, minimum, maximum } = value;
  if (type !== 'integer') yield { path, message: 'format uint64 is for `type: integer`' };
  if (!isWhole(minimum) || minimum < 0) {
    yield { path: [...path, 'minimum'], message: `the minimum of a uint64 is 0 or more, not ${minimum}` };
  }
  if (maximum !== largest) {
    yield { path: [...path, 'maximum'], message: `the maximum of a uint64 is ${largest}, not ${maximum}` };
  }
}

function isWhole(bound: JsonValue | undefined): bound is number | bigint {
  return typeof bound === 'bigint' || Number.isSafeInteger(bound);
}
