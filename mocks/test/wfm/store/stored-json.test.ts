import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoredJson, writeStoredJson } from '../../../src/wfm/store/stored-json.js';

describe('stored JSON', () => {
  it('gives back whatever it was given', () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      key: fc.oneof(fc.string(), fc.constantFrom('$bigint', '$date', '$octets', '$', '$$date', '__proto__')),
      values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.bigInt()],
    });
    fc.assert(
      fc.property(value, (given) => {
        expect(readStoredJson(writeStoredJson(given))).toEqual(given);
      }),
    );
  });

  it('knows octets', () => {
    const octets = Buffer.from([0, 255, 10]);
    expect(readStoredJson(writeStoredJson([octets]))).toEqual([octets]);
  });
});
