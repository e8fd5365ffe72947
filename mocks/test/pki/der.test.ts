import { describe, expect, it } from 'vitest';
import { BIT_STRING, derElement, readSequence, SEQUENCE } from '../../src/pki/der.js';

describe('DER', () => {
  it.each([
    [0, '0300'],
    [127, '037f'],
    [128, '038180'],
    [255, '0381ff'],
    [256, '03820100'],
    [65_535, '0382ffff'],
  ])('writes the length %d as short as can be, and reads it', (length, header) => {
    const content = Buffer.alloc(length, 7);
    const element = derElement(BIT_STRING, [content]);
    expect(element).toEqual(Buffer.concat([Buffer.from(header, 'hex'), content]));
    if (length < 60_000)
      expect(readSequence(derElement(SEQUENCE, [element, element]))).toEqual([element, element]);
  });
});
