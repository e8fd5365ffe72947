import { expect, test } from 'vitest';
import { removeAt, setAt, valueAt } from '../../src/exchange/json-pointer.js';

const value = { a: [{ 'b/c': 1, 'd~e': 2 }], '': 3 };

test.each([
  ['', value],
  ['/a/0/b~1c', 1],
  ['/a/0/d~0e', 2],
  ['/', 3],
  ['/a/1', undefined],
  ['/a/-1', undefined],
  ['/a/length', undefined],
  ['/constructor', undefined],
  ['/a/0/b~1c/x', undefined],
])('%s', (pointer, expected) => {
  expect(valueAt(value, pointer)).toEqual(expected);
});

test('sets and removes members and items', () => {
  const own: unknown = { a: [1, 2, 3] };
  setAt(own, '/b', { c: 1 });
  setAt(own, '/a/0', 9);
  removeAt(own, '/a/1');
  removeAt(own, '/b/c');
  expect(own).toEqual({ a: [9, 3], b: {} });
});

test('a place that is not there is a fault of the case', () => {
  expect(() => setAt({}, '/a/b', 1)).toThrow(/nothing that "\/a\/b" could be part of/);
  expect(() => removeAt(1, '/a')).toThrow(TypeError);
});
