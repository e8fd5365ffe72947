import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse-yaml.js';

const text = 'a:\n  b:\n    - 1\n    - c: x\n';

describe('parseYaml', () => {
  it.each<[(string | number)[], number, number]>([
    [['a'], 1, 1],
    [['a', 'b'], 2, 3],
    [['a', 'b', 1], 4, 7],
    [['a', 'b', 1, 'c'], 4, 7],
    [['a', 'missing', 'more'], 1, 1],
    [['a', 'b', 7], 2, 3],
    [[], 1, 1],
  ])('finds %j', (path, line, column) => {
    expect(parseYaml(text).locate(path)).toEqual({ line, column });
  });

  it('keeps every digit of large integers, and small ones as numbers', () => {
    const { value } = parseYaml('[1, 9007199254740992, 18446744073709551615, 1.5]');
    expect(value()).toEqual([1, 9007199254740992n, 18446744073709551615n, 1.5]);
  });

  it('keeps faults with their places', () => {
    const { faults } = parseYaml('a: 1\na: 2\n');
    expect(faults).toEqual([
      { line: 2, column: 1, message: expect.stringContaining('Map keys must be unique') },
    ]);
    expect(parseYaml('a: "b\n').faults[0]?.message).toMatch(/^is not valid YAML: /);
  });

  it('throws only where an alias is resolved', () => {
    const { faults, value } = parseYaml('a: *nothing\n');
    expect(faults).toEqual([]);
    expect(value).toThrow();
  });
});
