import { describe, expect, it } from 'vitest';
import { objectAt, parseDocument, resolve, textAt, textsAt } from '../../src/openapi/value.js';

describe('parseDocument', () => {
  it('keeps every digit', () => {
    expect(parseDocument('{"a":18446744073709551615,"b":42,"c":1.5,"d":1e3}')).toEqual({
      a: 18446744073709551615n,
      b: 42,
      c: 1.5,
      d: 1000,
    });
  });
});

describe('resolve', () => {
  const document = parseDocument('{"paths":{"/a/{b}":{"get":{"x":1}}},"components":{"~":{"y":2}}}');

  it('follows references with escaped characters', () => {
    expect(resolve(document, { $ref: '#/paths/~1a~1%7Bb%7D/get' })).toEqual({ x: 1 });
    expect(resolve(document, { $ref: '#/components/~0' })).toEqual({ y: 2 });
  });

  it('gives an empty object when a reference leads nowhere, and the value when it is none', () => {
    expect(resolve(document, { $ref: '#/nowhere/at/all' })).toEqual({});
    expect(resolve(document, { z: 3 })).toEqual({ z: 3 });
  });
});

it('reads values of another kind as empty', () => {
  expect(objectAt([])).toEqual({});
  expect(objectAt(null)).toEqual({});
  expect(textAt(5)).toBe('');
  expect(textsAt(['a', 5, 'b'])).toEqual(['a', 'b']);
  expect(textsAt('a')).toEqual([]);
});
