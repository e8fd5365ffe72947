import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickParse } from '../../src/json/quick-parse.js';
import { JsonReader } from '../../src/json/reader.js';

const MAXIMUM_DEPTH = 4;

/** What the reader makes of a text; `undefined` when it refuses it. */
function read(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: new JsonReader(text, MAXIMUM_DEPTH).readText() };
  } catch {
    return undefined;
  }
}

const scalars = fc.oneof(
  fc.constantFrom('1', '-0', '2.50', '1e3', '1E400', '-1e-9', 'true', 'null', '01', '1.', ''),
  fc.constantFrom('9007199254740991', '9007199254740992', '9007199254740993', '18446744073709551615'),
  fc.constantFrom('9007199254740992.0', '9007199254740991.4', '1e16', '-9007199254740993', '5e-324'),
  fc.constantFrom(
    '""',
    '"a"',
    '"a:b,{}[]"',
    '"é"',
    '"\u{1f600}"',
    '"\ud800"',
    '"\\u0061"',
    '"\\""',
    '"\t"',
    '"',
  ),
);

const texts = fc.letrec<{ text: string; array: string; object: string }>((tie) => ({
  text: fc.oneof({ maxDepth: 6, depthSize: 'large' }, scalars, tie('array'), tie('object')),
  array: fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'a:', '\\u0061'), tie('text')), {
      maxLength: 3,
    })
    .map((members) => `{${members.map(([name, text]) => ` "${name}" : ${text}`).join(' ,\n')}}`),
})).text;

describe('quickParse', () => {
  it('reads what clients send', () => {
    const text = '{"a":[1,2.5,"x:y"],"b":{"c":null,"é":true}}';
    expect(quickParse(text, 64)).toEqual({ value: JSON.parse(text) });
  });

  it.each([
    ['a member that occurs twice', '{"a":1,"a":1}'],
    ['a member that occurs twice further inside', '[{"b":{"a":"x","a":"x"}}]'],
    ['an integer of more than 53 bits', '[18446744073709551615]'],
    ['a number out of range', '1e400'],
    ['an escape', '"\\n"'],
    ['half of a surrogate pair', '"\udc00"'],
    ['too deep nesting', '[[[[[]]]]]'],
    ['what is not JSON', '{'],
  ])('leaves %s to the reader', (_, text) => {
    expect(quickParse(text, MAXIMUM_DEPTH)).toBeUndefined();
  });

  it('gives what the reader gives, or leaves it to the reader', () => {
    let quick = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = quickParse(text, MAXIMUM_DEPTH);
        if (parsed === undefined) return;
        quick++;
        expect(parsed).toStrictEqual(read(text));
      }),
      { numRuns: 20_000 },
    );
    expect(quick).toBeGreaterThan(1_000);
  });
});
