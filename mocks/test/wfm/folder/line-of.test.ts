import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../src/wfm/folder/line-of.js';

const TEXT = `# a comment
id: x

spec:
  list:
    - name: one
    -
      name: two
`;

describe('lineOf', () => {
  it.each([
    ['', 1],
    ['id', 2],
    ['spec', 4],
    ['spec.list', 5],
    ['spec.list[0].name', 6],
    ['spec.list[1].name', 8],
    ['spec.missing', 4],
    ['spec.list[7].name', 5],
    ['missing', 1],
  ])('finds %j, or what is around it', (field, line) => {
    expect(lineOf(TEXT, field)).toBe(line);
  });
});
