import { describe, expect, it } from 'vitest';
import { examplesOf, examplesOfSchema } from '../../../src/lint/openapi/examples.js';

describe('examplesOf', () => {
  it('gives the one example, and the values of the named ones', () => {
    const value = { example: null, examples: { a: { value: 1 }, b: { summary: 'no value' } } };
    expect(examplesOf({ path: ['p'], value })).toEqual([
      { path: ['p', 'example'], value: null },
      { path: ['p', 'examples', 'a', 'value'], value: 1 },
    ]);
  });
});

describe('examplesOfSchema', () => {
  it('gives the list, and the older single one', () => {
    expect(examplesOfSchema({ path: ['p'], value: { example: 0, examples: [1, null] } })).toEqual([
      { path: ['p', 'example'], value: 0 },
      { path: ['p', 'examples', 0], value: 1 },
      { path: ['p', 'examples', 1], value: null },
    ]);
  });
});
