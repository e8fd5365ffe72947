import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, serializeCanonical } from '../../src/json/index.js';

function failure(code: string) {
  return expect.objectContaining({ name: 'JsonError', code });
}

/** The value; the code of the error, or `json-malformed` for one without code. */
function attempt(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : 'json-malformed';
  }
}

describe('parseJson', () => {
  it.each([
    ['{"a":[1,2.5,-3e2,true,false,null,"x"]}', { a: [1, 2.5, -300, true, false, null, 'x'] }],
    [' {} ', {}],
    ['"a:{[\\"\\\\"', 'a:{["\\'],
    ['{"a:":{"b,":":"}}', { 'a:': { 'b,': ':' } }],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
    ['9007199254740992', 9_007_199_254_740_992n],
    ['9007199254740993', 9_007_199_254_740_993n],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
    ['-18446744073709551616', -18_446_744_073_709_551_616n],
    ['1e2', 100],
    ['1e20', 1e20],
    ['"\\ud83d\\ude00"', '😀'],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
    expect(parseJson(Buffer.from(text))).toEqual(value);
  });

  it.each([
    ['{"a":1,"a":2}', 'json-duplicate-member'],
    ['{"a":1,"a":1}', 'json-duplicate-member'],
    ['[{"b":{"a":"x","a":"x"}}]', 'json-duplicate-member'],
    ['{"a":1,"\\u0061":1}', 'json-duplicate-member'],
    ['{"__proto__":1,"__proto__":1}', 'json-duplicate-member'],
    ['1e400', 'json-number-range'],
    ['-1e400', 'json-number-range'],
    [`${'9'.repeat(400)}`, 'json-number-range'],
    ['NaN', 'json-malformed'],
    ['Infinity', 'json-malformed'],
    ['01', 'json-malformed'],
    ['+1', 'json-malformed'],
    ['.5', 'json-malformed'],
    ['{"a":1,}', 'json-malformed'],
    ['[1,]', 'json-malformed'],
    ['[1', 'json-malformed'],
    ['"a', 'json-malformed'],
    ["{'a':1}", 'json-malformed'],
    ['{a:1}', 'json-malformed'],
    ['{"a" 1}', 'json-malformed'],
    ['// x\n1', 'json-malformed'],
    ['', 'json-malformed'],
    ['1 2', 'json-malformed'],
    ['"\t"', 'json-malformed'],
    ['\ufeff{}', 'json-malformed'],
    ['"\\ud800"', 'json-encoding'],
    ['{"\\udc00":1}', 'json-encoding'],
  ])('refuses %s', (text, code) => {
    expect(() => parseJson(text)).toThrow(failure(code));
  });

  it.each([
    ['invalid', [0x22, 0xff, 0x22]],
    ['overlong', [0x22, 0xc0, 0xaf, 0x22]],
    ['surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['UTF-16', [0x22, 0x00, 0x61, 0x00]],
  ])('refuses %s octets', (_, octets) => {
    expect(() => parseJson(Uint8Array.from(octets))).toThrow(
      failure(octets[1] === 0 ? 'json-malformed' : 'json-encoding'),
    );
  });

  it('refuses a byte order mark', () => {
    expect(() => parseJson(Buffer.from('\ufeff{}'))).toThrow(failure('json-malformed'));
  });

  it('limits the depth', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(64))).toHaveLength(1);
    expect(() => parseJson(nested(65))).toThrow(failure('json-too-deep'));
    expect(() => parseJson('{"a":'.repeat(100_000))).toThrow(failure('json-too-deep'));
    expect(() => parseJson('[[]]', { maximumDepth: 1 })).toThrow(failure('json-too-deep'));
    expect(parseJson(`"${'['.repeat(100)}"`)).toHaveLength(100);
  });

  it('keeps __proto__ an ordinary member', () => {
    const value = parseJson('{"__proto__":{"polluted":true},"constructor":1}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value).not.toHaveProperty('polluted');
  });

  it('accepts what JSON.parse accepts, and nothing else', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      'u00e9',
      '1',
      '-',
      '.',
      '0',
      'e',
      '+',
      ' ',
      '\n',
    ];
    const names = [...'bcd'].map((name) => `"${name}":`);
    const texts = fc.array(
      fc.constantFrom(...pieces, ...names, 'true', 'null', '\t', '\v', '\u00a0', '\u2028'),
    );
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join('')),
        (text) => {
          const expected = attempt(() => JSON.parse(text));
          const value = attempt(() => parseJson(text));
          if (value !== 'json-duplicate-member') expect(value).toEqual(expected);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('refuses every text that breaks off', () => {
    const text = ' {"a" : [1.5e3, "\\u00e9\\"", true, null, {}], "b": -12 } ';
    expect(parseJson(text)).toEqual({ a: [1500, 'é"', true, null, {}], b: -12 });
    for (let length = 0; length < text.trimEnd().length; length++) {
      expect(() => parseJson(text.slice(0, length))).toThrow(failure('json-malformed'));
    }
  });

  it('reads a string of many megabytes', () => {
    const text = '\\"'.repeat(4_000_000);
    expect(parseJson(`"${text}"`)).toHaveLength(4_000_000);
  });

  it('reads all that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        expect(serializeCanonical(parseJson(text))).toBe(serializeCanonical(JSON.parse(text)));
      }),
    );
  });
});

describe('limits of parseJson', () => {
  it('counts tokens before anything is parsed: what follows need not be JSON', () => {
    const text = `[${'{},'.repeat(400_000)} this is no JSON`;
    expect(() => parseJson(text)).toThrow(failure('json-too-large'));
    expect(() => parseJson(Buffer.from(text), { maximumTokens: 10_000_000 })).toThrow(
      failure('json-malformed'),
    );
  });

  it.each([
    ['{"a":[1,2]}', 6],
    ['["{}[],:",""]', 3],
    [String.raw`["\"\\{}[]",1]`, 3],
    ['[ 1 , 2 ]', 3],
  ])('%s has %i tokens', (text, tokens) => {
    expect(parseJson(text, { maximumTokens: tokens })).toEqual(JSON.parse(text));
    expect(() => parseJson(text, { maximumTokens: tokens - 1 })).toThrow(failure('json-too-large'));
  });

  it('counts octets before they are decoded', () => {
    expect(parseJson(Buffer.from('"ü"'), { maximumLength: 4 })).toBe('ü');
    expect(() => parseJson(Buffer.from('"ü"'), { maximumLength: 3 })).toThrow(failure('json-too-large'));
    expect(() => parseJson(Buffer.alloc(5, 0xff), { maximumLength: 4 })).toThrow(failure('json-too-large'));
  });
});

describe('serializeCanonical (RFC 8785)', () => {
  it('writes the numbers of appendix B', () => {
    const written = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [9.999999999999997e22, '9.999999999999997e+22'],
      [1e23, '1e+23'],
      [1e21, '1e+21'],
      [0.000001, '0.000001'],
      [1e-7, '1e-7'],
      [333333333.3333333, '333333333.3333333'],
    ] as const;
    for (const [number, text] of written) expect(serializeCanonical(number)).toBe(text);
  });

  it('sorts by UTF-16 code units (section 3.2.3)', () => {
    const object = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'O umlaut',
    };
    expect(Object.values(JSON.parse(serializeCanonical([object]))[0]).sort()).toEqual(
      Object.values(object).sort(),
    );
    expect(serializeCanonical(object)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"O umlaut","\u20ac":"Euro","\ud83d\ude00":"Emoji","\ufb33":"Dalet"}',
    );
  });

  it('writes bigint as digits, leaves undefined members out and keeps __proto__', () => {
    expect(serializeCanonical({ b: 18_446_744_073_709_551_615n, a: undefined })).toBe(
      '{"b":18446744073709551615}',
    );
    expect(serializeCanonical(parseJson('{"z":1,"__proto__":2}'))).toBe('{"__proto__":2,"z":1}');
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [undefined],
    [[undefined]],
    [new Array(1)],
    [() => 1],
    [Symbol('x')],
    ['\ud800'],
    [{ '\udc00': 1 }],
    [new Date()],
    [new Map()],
    [new Uint8Array(1)],
  ])('refuses %o', (value) => {
    expect(() => serializeCanonical(value)).toThrow(failure('json-unserializable'));
  });

  it('gives the same text whatever the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(serializeCanonical(reversed)).toBe(serializeCanonical(object));
      }),
    );
  });
});
