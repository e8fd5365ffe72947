import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeKey, resolveReference, valueAt } from '../../../src/lint/source/reference.js';

const file = resolve('/spec/openapi/paths/a.yaml');

describe('resolveReference', () => {
  it.each([
    ['../schemas/B.yaml', resolve('/spec/openapi/schemas/B.yaml'), []],
    ['./c.yaml#/D/e', resolve('/spec/openapi/paths/c.yaml'), ['D', 'e']],
    ['#/a~1b/m~0n/%7Bid%7D', file, ['a/b', 'm~n', '{id}']],
    ['#', file, []],
    ['with%20space.yaml', resolve('/spec/openapi/paths/with space.yaml'), []],
  ])('%s', (text, target, path) => {
    expect(resolveReference(text, file)).toEqual({ file: target, path });
  });

  it.each(['https://schemas.example/a.yaml', 'urn:a', '//host/a.yaml', '#anchor', '%zz.yaml', '#/%zz'])(
    '%s is none of ours',
    (text) => {
      expect(resolveReference(text, file)).toBeUndefined();
    },
  );
});

describe('valueAt', () => {
  it.each([
    [['a', 0, 'b'], 1],
    [[], { a: [{ b: 1 }] }],
    [['a', 1], undefined],
    [['constructor'], undefined],
    [['a', 0, 'b', 'c'], undefined],
  ])('%j', (path, want) => {
    expect(valueAt({ a: [{ b: 1 }] }, path)).toEqual(want);
  });
});

describe('placeKey', () => {
  it('tells places apart, and takes a position as number or text', () => {
    expect(placeKey({ file: 'f', path: ['a', 1] })).toBe(placeKey({ file: 'f', path: ['a', '1'] }));
    expect(placeKey({ file: 'f', path: ['a', 'b'] })).not.toBe(placeKey({ file: 'f', path: ['a/b'] }));
  });
});
