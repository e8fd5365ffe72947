import { describe, expect, test } from 'vitest';
import { isUint64, uint64Schema } from '../../../src/generate/schema/uint64.js';
import { validatorOf } from '../validate.js';

const largest = 18446744073709551615n;
const uint64 = { type: 'integer', format: 'uint64', minimum: 1, maximum: largest };
const counter = {
  type: 'object',
  required: ['value'],
  properties: { value: { $ref: '#/components/schemas/Count' } },
};

describe('a validator of an unsigned 64-bit integer', () => {
  test.each([
    ['the largest', largest, largest],
    ['the smallest', 1, 1n],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, 9007199254740991n],
    ['a bigint below it', 5n, 5n],
    ['an integer written with a point', 3.0, 3n],
  ])('accepts %s and makes it a bigint', async (_, value, expected) => {
    const validate = await validatorOf(counter, { Count: uint64 });
    const object = { value };
    expect(validate(object)).toBe(true);
    expect(validate.errors).toBeNull();
    expect(object).toEqual({ value: expected });
  });

  test.each([
    ['one above the largest', 18446744073709551616n],
    ['zero, below the minimum', 0],
    ['zero as a bigint', 0n],
    ['a negative number', -1],
    ['a negative bigint', -1n],
    ['a fraction', 1.5],
    ['a number that may be rounded already', 2 ** 53],
    ['a text', '1'],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['null', null],
    ['true', true],
    ['a list', [1]],
    ['an object', { valueOf: () => 1 }],
  ])('refuses %s and leaves it alone', async (_, value) => {
    const validate = await validatorOf(counter, { Count: uint64 });
    const object = { value };
    expect(validate(object)).toBe(false);
    expect(object.value).toBe(value);
    expect(validate.errors).toEqual([
      {
        instancePath: '/value',
        schemaPath: '#/components/schemas/Count/uint64',
        keyword: 'uint64',
        params: { minimum: '1', maximum: '18446744073709551615' },
        message: 'must be an integer from 1 to 18446744073709551615',
      },
    ]);
  });

  test('changes it inside of lists, of alternatives and of other schemas', async () => {
    const validate = await validatorOf(
      {
        type: 'object',
        properties: {
          list: { type: 'array', items: uint64 },
          either: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Counter' }] },
        },
      },
      { Counter: counter, Count: uint64 },
    );
    const object = { list: [1, 2n], either: { value: 3 } };
    expect(validate(object)).toBe(true);
    expect(object).toEqual({ list: [1n, 2n], either: { value: 3n } });
  });

  test('accepts one that stands in nothing', async () => {
    const validate = await validatorOf(uint64);
    expect([validate(1), validate(largest), validate(0)]).toEqual([true, true, false]);
  });
});

describe('a validator of another number', () => {
  test.each([
    [{ type: 'integer', minimum: 0, maximum: 10 }],
    [{ type: 'number', exclusiveMinimum: 0 }],
    [{ type: 'integer', enum: [1, 2] }],
    [{ type: 'number', multipleOf: 0.5 }],
  ])('%j refuses a bigint with an error', async (schema) => {
    const validate = await validatorOf({ type: 'object', properties: { value: schema } });
    expect(validate({ value: 1 })).toBe(true);
    expect(validate({ value: 1n })).toBe(false);
    expect(validate.errors?.[0]).toMatchObject({ instancePath: '/value', keyword: 'type' });
  });
});

describe('uint64Schema', () => {
  test.each([
    { ...uint64, type: 'number' },
    { ...uint64, type: ['integer', 'null'] },
    { ...uint64, exclusiveMinimum: 0 },
    { ...uint64, multipleOf: 2 },
    { ...uint64, enum: [1] },
    { ...uint64, minimum: 0.5 },
    { ...uint64, maximum: 2 ** 64 },
    { type: 'integer', format: 'uint64' },
  ])('refuses %o', (schema) => {
    expect(() => uint64Schema(schema)).toThrow(/^format uint64 needs/);
  });

  test('is for schemas of that format only', () => {
    expect([isUint64(uint64), isUint64({ format: 'int64' }), isUint64({})]).toEqual([true, false, false]);
  });
});
