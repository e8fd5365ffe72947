import { expect, test } from 'vitest';
import { MissingVariable, Variables } from '../../src/case/variables.js';

test('puts values into texts, deep in JSON values too', () => {
  const variables = new Variables();
  variables.set('clientId', 'c1');
  variables.set('other.clientId', 'c2');
  expect(variables.fill('/clients/{clientId}/{other.clientId}')).toBe('/clients/c1/c2');
  expect(variables.fillAll({ '{clientId}': ['{clientId}', 1, null] })).toEqual({
    '{clientId}': ['c1', 1, null],
  });
});

test('texts that only look like it stay as they are', () => {
  expect(new Variables().fill('{"a": {}} { x } {1}')).toBe('{"a": {}} { x } {1}');
});

test('made values stay the same within a case, and differ between names and cases', () => {
  const variables = new Variables();
  const [first, again, second] = ['{uuid.a}', '{uuid.a}', '{uuid.b}'].map((text) => variables.fill(text));
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toBe(first);
  expect(second).not.toBe(first);
  expect(variables.fill('{device.a}')).not.toBe(new Variables().fill('{device.a}'));
});

test('a value that nobody gave is told by name', () => {
  expect(() => new Variables().fill('{etag}')).toThrow(MissingVariable);
});
