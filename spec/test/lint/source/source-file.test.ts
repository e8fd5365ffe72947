import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/lint/source/source-file.js';

const text = `# a comment
schema:
  maximum: 18446744073709551615
  minimum: 9007199254740991
list:
  - $ref: a.yaml#/A
  - name: b
`;

describe('parseSource', () => {
  const source = parseSource('/spec/a.yaml', text);

  it('reads integers exactly', () => {
    expect(source.value).toMatchObject({
      schema: { maximum: 18446744073709551615n, minimum: 9007199254740991 },
    });
  });

  it('finds references where they are written', () => {
    expect(source.references).toEqual([{ text: 'a.yaml#/A', line: 6, column: 11 }]);
  });

  it.each([
    [['schema', 'maximum'], { line: 3, column: 3 }],
    [['list', 1], { line: 7, column: 5 }],
    [['list', 1, 'name'], { line: 7, column: 5 }],
    [[], { line: 2, column: 1 }],
  ])('knows where %j stands', (path, position) => {
    expect(source.position(path)).toEqual(position);
  });

  it.each([
    [['schema', 'absent', 'deeper'], { line: 2, column: 1 }],
    [['list', 7], { line: 5, column: 1 }],
    [['schema', 'maximum', 'x'], { line: 3, column: 3 }],
  ])('gives the nearest place around %j, which is missing', (path, position) => {
    expect(source.position(path)).toEqual(position);
  });

  it.each([
    ['a: [1', 1],
    ['a: 1\na: 2', 2],
    ['a: 1\n---\nb: 2', 2],
    ['a: &b 1\nc: *b', 2],
  ])('keeps the fault of %j with its line', (broken, line) => {
    const { faults, value } = parseSource('/a', broken);
    expect(faults[0]?.line).toBe(line);
    expect(value).toBeNull();
  });

  it('reads an empty file', () => {
    expect(parseSource('/a', '')).toMatchObject({ faults: [], value: null, references: [] });
  });
});
