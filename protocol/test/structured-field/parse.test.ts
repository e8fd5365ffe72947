import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StructuredFieldError } from '../../src/error/index.js';
import { parseDictionary, parseItem, parseList } from '../../src/structured-field/parse.js';

function failure(code: string) {
  return expect.objectContaining({ name: 'StructuredFieldError', code });
}

describe('parseDictionary', () => {
  it.each([
    ['a=1, b="x, y; z=\\"q\\"", c=(1 2;p);q, d;e=:AA==:, e=*t/1.0, f=1.5', 6],
    ['', 0],
    ['   ', 0],
    ['a', 1],
    ['a=?0;b;c=1', 1],
    ['a1.0=1', 1],
  ])('reads %s', (text, size) => {
    expect(parseDictionary(text, 'refuse').size).toBe(size);
  });

  it.each(['a=1, a=2', 'a, a', 'a=(1), b=2, a=(1)', 'a;x;x', 'a=(1;x=1;x=2)', 'a=(1);x;x', 'a=";", a=","'])(
    'refuses a key twice in %s, unless the last wins',
    (text) => {
      expect(() => parseDictionary(text, 'refuse')).toThrow(failure('structured-field-duplicate'));
      expect(parseDictionary(text, 'last-wins').size).toBeGreaterThan(0);
    },
  );

  it.each([
    ['date', 'a=@1'],
    ['date in a parameter', 'a;b=@1'],
    ['date before another member', 'a=@1, b=1'],
    ['display string', 'a=%"x"'],
    ['display string that would hide a quote', 'a=%"x\\", a=1'],
    ['decimal without fraction', 'a=1.0'],
    ['negative decimal without fraction in a list', 'a=(x -1.000)'],
    ['decimal without fraction in a parameter', 'a;b=1.00;c'],
    ['trailing comma', 'a=1,'],
    ['capital key', 'A=1'],
    ['unclosed list', 'a=(1'],
    ['unclosed string', 'a="1'],
    ['line break', 'a=1\r\n, b=2'],
    ['character outside ASCII', 'a="é"'],
    ['integer of 16 digits', 'a=1234567890123456'],
  ])('refuses %s', (_, text) => {
    expect(() => parseDictionary(text, 'refuse')).toThrow(failure('structured-field-malformed'));
    expect(() => parseDictionary(text, 'last-wins')).toThrow(failure('structured-field-malformed'));
  });

  it.each(['\\"', '"', '"\\', '%"', ' 1.0', 'a="'])('is quick on %j over and over', (part) => {
    const text = `a=(${part.repeat(60_000)}`;
    expect(() => parseDictionary(text, 'refuse')).toThrow(failure('structured-field-malformed'));
  });

  it('throws nothing but its own error', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'ab1.-=,;:()"\\@%?*/ \t\r\u00e9'), maxLength: 30 });
    fc.assert(
      fc.property(hostile, (text) => {
        for (const read of [
          () => parseDictionary(text, 'refuse'),
          () => parseList(text),
          () => parseItem(text),
        ]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(StructuredFieldError);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseList and parseItem', () => {
  it('refuse what a dictionary refuses', () => {
    expect(() => parseList('1, @2')).toThrow(failure('structured-field-malformed'));
    expect(() => parseList('1, 2.0, 3')).toThrow(failure('structured-field-malformed'));
    expect(() => parseItem('%"x"')).toThrow(failure('structured-field-malformed'));
    expect(parseList('1, (a b), "c"')).toHaveLength(3);
    expect(parseItem('a;b')[1].get('b')).toBe(true);
  });
});
