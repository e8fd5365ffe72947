import fc from 'fast-check';
import { type Dictionary, type Item, isInnerList } from 'structured-headers';
import { describe, expect, it } from 'vitest';
import { component, readSignatures } from '../../src/message-signature/index.js';
import { readPlainSignature } from '../../src/message-signature/plain-signature.js';
import {
  serializeSignatureInput,
  signatureInputFromMember,
} from '../../src/message-signature/signature-input.js';
import { parseDictionary } from '../../src/structured-field/parse.js';

const USUAL = 'sig1=("@method" "@target-uri" "content-digest");created=1767225600;keyid="d2e5";alg="ed25519"';
const BYTES = ':AAECAw==:';

/** What the parser of structured fields makes of the two fields, which have one member each. */
function parse(inputLine: string, signatureLine: string) {
  const [[label = '', member] = []] = parseDictionary(inputLine, 'refuse');
  const signatures: Dictionary = parseDictionary(signatureLine, 'refuse');
  const [bytes] = signatures.get(label) as Item;
  expect(member && isInnerList(member)).toBe(true);
  const input = signatureInputFromMember(member ?? ['', new Map()]);
  return {
    label,
    input,
    inputText: serializeSignatureInput(input),
    signature: Buffer.from(bytes as ArrayBuffer),
  };
}

/** Mostly what clients write, now and then what they might. */
function mostly<Value>(usual: readonly Value[], odd: readonly Value[]): fc.Arbitrary<Value> {
  const rare = { weight: 1, arbitrary: fc.constantFrom(...odd) };
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, rare);
}

const components = mostly(
  ['"@method"', '"@target-uri"', '"content-digest"', '"x-1"'],
  ['"@a1"', '"A"', 'x', '"a";bs'],
);
const values = mostly(
  ['1', '0', '1767225600', '999999999999999', '"a"', '""', '"~ !"'],
  ['007', '-1', '1234567890123456', '1.5', '"a\\"b"', '"é"', '?1', 'token', ':AA==:'],
);
const names = mostly(['created', 'keyid', 'alg', 'tag', 'x', 'nonce', 'expires'], ['*a', 'constructor', 'A']);
const parameters = fc.array(fc.tuple(mostly([';'], ['; ', ' ;']), names, values), { maxLength: 4 });
const inputs = fc
  .tuple(
    mostly(['sig1'], ['a', '*', 'Sig']),
    fc.array(components, { maxLength: 4 }),
    mostly([' '], ['  ', '']),
    parameters,
    mostly([''], [', b=1', ' ', ',', ';x']),
  )
  .map(([label, list, space, all, end]) => {
    const written = all.map(([separator, name, value]) => `${separator}${name}=${value}`).join('');
    return `${label}=(${list.join(space)})${written}${end}`;
  });
const signatures = mostly(
  ['sig1=:AAECAw==:', 'sig1=:/+8=:', 'sig1=:AAECAx==:'],
  [
    'sig1=::',
    'sig1=:AAE:',
    'sig1=:A=AA:',
    'sig1=:AAAA====:',
    'sig1=:AB_-:',
    'a=:AAEC:',
    'sig1="x"',
    'sig1=:AAEC:;x',
  ],
);

describe('readPlainSignature', () => {
  it('reads what clients send', () => {
    expect(readPlainSignature(USUAL, `sig1=${BYTES}`)).toEqual({
      label: 'sig1',
      input: {
        components: ['@method', '@target-uri', 'content-digest'].map((name) => component(name)),
        parameters: { created: 1767225600, keyid: 'd2e5', alg: 'ed25519' },
      },
      inputText: USUAL.slice('sig1='.length),
      signature: Buffer.of(0, 1, 2, 3),
    });
  });

  it('reads more heads than it remembers', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `l${index}=("@method" "x-${index}");created=1`);
    for (const [index, line] of [...lines, ...lines].entries()) {
      const { label, input } = readPlainSignature(line, `l${index % 200}=${BYTES}`) ?? {};
      expect([label, input?.components[1]?.name]).toEqual([`l${index % 200}`, `x-${index % 200}`]);
    }
  });

  it('is what readSignatures uses', () => {
    const fields = [
      ['signature-input', USUAL],
      ['signature', `sig1=${BYTES}`],
    ] as const;
    const received = readSignatures({ method: 'GET', targetUri: 'https://wfm.example/', fields });
    expect(received.labels).toEqual(['sig1']);
    expect(received.inputText('sig1')).toBe(USUAL.slice('sig1='.length));
    expect(received.input('sig1').parameters.created).toBe(1767225600);
    for (const part of ['input', 'inputText', 'signature'] as const) {
      expect(() => received[part]('sig2')).toThrow(
        expect.objectContaining({ code: 'signature-label-unknown' }),
      );
    }
  });

  it.each([
    ['another label', USUAL, `sig2=${BYTES}`],
    ['two signatures', `${USUAL}, b=("@method")`, `sig1=${BYTES}`],
    ['a component with parameters', 'sig1=("@method";req)', `sig1=${BYTES}`],
    ['components that are not separated', 'sig1=("@method""@path")', `sig1=${BYTES}`],
    ['a number that is written in another way', 'sig1=("@method");created=01', `sig1=${BYTES}`],
    ['a parameter that occurs twice', 'sig1=("@method");created=1;created=2', `sig1=${BYTES}`],
    ['a parameter of a wrong type', 'sig1=("@method");created="1"', `sig1=${BYTES}`],
    ['an escape', 'sig1=("@method");keyid="\\""', `sig1=${BYTES}`],
    ['more components than are read', `sig1=(${Array(65).fill('"a"').join(' ')})`, `sig1=${BYTES}`],
    ['a line break', `${USUAL}\n`, `sig1=${BYTES}`],
    ['base64 without padding', USUAL, 'sig1=:AAE:'],
  ])('leaves %s to the parser', (_, input, signature) => {
    expect(readPlainSignature(input, signature)).toBeUndefined();
  });

  it('gives what the parser gives, or leaves it to the parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(inputs, signatures, (input, signature) => {
        const read = readPlainSignature(input, signature);
        if (read === undefined) return;
        plain++;
        expect(read).toEqual(parse(input, signature));
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(1_000);
  });
});
