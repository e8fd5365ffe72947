import { parseJson } from '@margo-contract/protocol/json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../src/operation/json.js';

/** What a reader makes of octets. */
function outcomeOf(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): unknown {
  try {
    return { value: read(bytes) };
  } catch {
    return 'refused';
  }
}

function expectSame(text: string | Uint8Array): void {
  const bytes = Buffer.from(text);
  expect(outcomeOf(readJson, bytes), bytes.toString().slice(0, 200)).toEqual(outcomeOf(parseJson, bytes));
}

const NUMBERS = ['0', '-0', '1e3', '1.0', '-1.5', '1e999', '-1e999', '01', '+1', '.5', '1.', '0x1', '1e'];
const LARGE = ['9007199254740991', '9007199254740992', '-9007199254740992', '18446744073709551616', '1e19'];

describe('readJson agrees with parseJson of protocol', () => {
  it.each([
    ...NUMBERS,
    ...LARGE,
    ...[...NUMBERS, ...LARGE].map((number) => `{"a":[${number},{"b": ${number} }]}`),
    ...['', ' ', 'null', 'true', 'nul', '"', '"a', '"a"', '"\\ud800"', '"\\ud83d\\ude00"', '"\\u0000"'],
    ...['"{"', '["]","[","}",{"{":"}"}]', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"a":{"a":1}}'],
    ...['{"__proto__":{"x":1}}', '{"constructor":1,"constructor":2}', '{1:2}', '{"a"}', '[1,]', '[,1]'],
    ...[
      '[1 2]',
      '{"a":1 "b":2}',
      '"a\nb"',
      '"a\tb"',
      '\ufeff{}',
      '{} {}',
      '[1]x',
      '"\\x"',
      '"\\\\"',
      '"\\""',
    ],
    ...[64, 65, 100_000].map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
    ...['{"2":1,"1":2}', '{"":""}', '\u00a0[]', '[\r\n\t 1 ]', `"${'x'.repeat(3_000_000)}"`],
  ])('on %.60j', expectSame);

  it('on what is not UTF-8', () => {
    for (const bytes of [[0xff], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]]) {
      expectSame(Uint8Array.from(bytes));
    }
  });

  it('on any JSON, and on JSON with one character changed', () => {
    const change = fc.record({
      at: fc.nat(),
      by: fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '1', 'e', '.'),
    });
    fc.assert(
      fc.property(fc.json(), fc.option(change), (json, changed) => {
        const at = changed && json.length > 0 ? changed.at % json.length : 0;
        expectSame(changed ? `${json.slice(0, at)}${changed.by}${json.slice(at + 1)}` : json);
      }),
      { numRuns: 500, seed: 42 },
    );
  });
});

describe('the limit of tokens', () => {
  const listOf = (elements: number) => Buffer.from(`[${'0,'.repeat(elements - 1)}0]`);

  it('lets pass what a manifest of 100,000 deployments needs', () => {
    expect(readJson(listOf(2_000_000))).toHaveLength(2_000_000);
  });

  it('refuses more, before it makes a token', () => {
    expect(() => readJson(listOf(2_000_001))).toThrow('too many tokens');
    // Not JSON at all: what counts comes first.
    expect(() => readJson(Buffer.from('{'.repeat(2_000_001)))).toThrow('too many tokens');
  });
});

describe('writeJson', () => {
  it('writes what JSON.stringify writes', () => {
    const value = { a: [1, null, 'x"\u0000', true], b: undefined, c: { d: 0.5 }, e: [undefined] };
    expect(writeJson(value)).toBe(JSON.stringify(value));
  });

  it('writes 64-bit integers in full', () => {
    expect(writeJson({ version: 18446744073709551615n })).toBe('{"version":18446744073709551615}');
  });
});
