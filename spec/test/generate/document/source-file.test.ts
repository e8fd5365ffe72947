import { describe, expect, test } from 'vitest';
import { nameOf, parseSourceFile } from '../../../src/generate/document/source-file.js';

describe('parseSourceFile', () => {
  test('keeps every digit of an integer, and leaves other scalars alone', () => {
    const text =
      'a: 18446744073709551615\nb: -9007199254740993\nc: 9007199254740991\nd: 1.5\ne: "7"\nf: 2026-11-22\n';
    expect(parseSourceFile('f.yaml', text).value).toEqual({
      a: 18446744073709551615n,
      b: -9007199254740993n,
      c: 9007199254740991,
      d: 1.5,
      e: '7',
      f: '2026-11-22',
    });
  });

  test('finds where a member stands, by name or by name and value', () => {
    const { find } = parseSourceFile('f.yaml', 'a: 1\nlist:\n  - operationId: x\n  - operationId: y\n');
    expect(find('operationId')).toEqual({ file: 'f.yaml', line: 3, column: 5 });
    expect(find('operationId', 'y')).toEqual({ file: 'f.yaml', line: 4, column: 5 });
    expect(find('operationId', 'z')).toBeUndefined();
  });

  test.each([
    ['a: [1\n', /^f\.yaml:2:1: is not valid YAML/],
    ['a: 1\nb: 2\na: 3\n', /^f\.yaml:3:1: is not valid YAML: Map keys must be unique/],
    ['a: !!unknown 1\n', /^f\.yaml:1:4: is not valid YAML/],
    ['a: *b\n', /^f\.yaml:1:\d: is not valid YAML/],
    ['a: { b: { __proto__: 1 } }\n', /^f\.yaml:1:11: a member may not be named __proto__/],
  ])('refuses %j', (text, message) => {
    expect(() => parseSourceFile('f.yaml', text)).toThrow(message);
  });
});

test('a file is named from the folder of the contract on', () => {
  expect(nameOf('some/where/spec', `${process.cwd()}/some/where/spec/openapi/a.yaml`)).toBe(
    'spec/openapi/a.yaml',
  );
});
