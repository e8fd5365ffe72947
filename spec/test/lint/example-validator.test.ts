import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/generate/json-value.js';
import { ExampleValidator } from '../../src/lint/example-validator.js';

const uint64: JsonObject = { type: 'integer', format: 'uint64', minimum: 1, maximum: 18446744073709551615n };
const range = 'it must be an integer from 1 to 18446744073709551615';

function faultOf(schema: JsonObject, value: JsonValue): string | undefined {
  return new ExampleValidator().faultOf(schema, value);
}

describe('ExampleValidator', () => {
  it('judges 64-bit integers exactly', () => {
    expect(faultOf(uint64, 1)).toBeUndefined();
    expect(faultOf(uint64, 9007199254740993n)).toBeUndefined();
    expect(faultOf(uint64, 18446744073709551615n)).toBeUndefined();
    expect(faultOf(uint64, 18446744073709551616n)).toBe(range);
    expect(faultOf(uint64, 0)).toBe(range);
    expect(faultOf({ type: 'number' }, 9007199254740993n)).toBe('it must be number');
  });

  it('judges formats', () => {
    const schema = { type: 'string', format: 'uuid' };
    expect(faultOf(schema, '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11')).toBeUndefined();
    expect(faultOf(schema, 'no')).toBe('it must match format "uuid"');
    expect(faultOf({ type: 'string', format: 'uuuid' }, 'no')).toContain(
      'its schema does not compile: unknown format',
    );
  });

  it('passes over keywords of OpenAPI and our own, and takes no member for one', () => {
    const schema = {
      example: {},
      'x-margo-note': 1,
      properties: { 'x-a': { type: 'null' }, example: { type: 'null' } },
    };
    expect(faultOf(schema, { 'x-a': null, example: null })).toBeUndefined();
    expect(faultOf(schema, { 'x-a': 1 })).toBe('it/x-a must be null');
    expect(faultOf(schema, { example: 1 })).toBe('it/example must be null');
  });

  it('says when a schema is wrong itself', () => {
    const fault = 'its schema does not compile: strict mode: unknown keyword: "typo"';
    expect(faultOf({ typo: 'string' }, 'a')).toBe(fault);
  });

  it('leaves the value as it is', () => {
    const value = { version: 1 };
    faultOf({ properties: { version: uint64 } }, value);
    expect(value).toEqual({ version: 1 });
  });
});
