import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMargoError } from '../../src/error/index.js';
import {
  parseMargoId,
  parseSpiffeId,
  parseTrustDomain,
  wfmClientSpiffeId,
  wfmSpiffeId,
} from '../../src/spiffe-id/index.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly text: string;
  readonly fill?: number;
  readonly code?: string;
  readonly form?: string;
  readonly lenient?: string;
}

const { ids } = readData<{ ids: readonly Vector[] }>('spiffe-ids.json');

/** `<n>` stands for n characters, `fill` for the length that characters at the end bring it to. */
function textOf({ text, fill = 0 }: Vector): string {
  return text.replace(/<(\d+)>/, (_, times) => 'd'.repeat(Number(times))).padEnd(fill, 'w');
}

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'SpiffeIdError', code });
}

const valid = ids.filter(({ flags }) => flags.includes('valid'));
const refused = ids.filter(({ flags }) => !flags.includes('valid'));

describe('parseSpiffeId', () => {
  it('has vectors with unique ids, most of which are refused', () => {
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    expect(refused.length).toBeGreaterThan(ids.length / 2);
  });

  it.each(valid)('reads $id', (vector) => {
    const text = textOf(vector);
    const id = parseSpiffeId(text);
    expect(id.text).toBe(text);
    expect(`spiffe://${id.trustDomain}${id.path}`).toBe(text);
    expect(parseSpiffeId(Buffer.from(text))).toEqual(id);
    expect(parseSpiffeId(text, 'lenient')).toEqual(id);
  });

  it.each(refused)('refuses $id', (vector) => {
    const text = textOf(vector);
    expect(() => parseSpiffeId(text)).toThrow(failure(vector.code));
    expect(() => parseSpiffeId(Buffer.from(text))).toThrow(failure(vector.code));
    const lenient = () => parseSpiffeId(text, 'lenient').text;
    if (vector.lenient === undefined) expect(lenient).toThrow(failure(vector.code));
    else expect(lenient()).toBe(vector.lenient);
  });

  it('refuses long texts before it looks at them, in a short message', () => {
    expect(() => parseSpiffeId('x'.repeat(1e7))).toThrow(failure('spiffe-id-too-long'));
    expect(() => parseSpiffeId(`spiffe://${'x'.repeat(2000)}`)).toThrow(/^.{1,250}$/s);
  });

  it('gives back what it read, or refuses it with an error of the catalogue', () => {
    const piece = fc.constantFrom(
      'spiffe://',
      'td',
      '/',
      'margo',
      'wfm',
      'client',
      '.',
      '..',
      'A',
      '%2F',
      '?',
      '@',
      ':',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => `spiffe://${pieces.join('')}`),
          fc.string(),
        ),
        (text) => {
          try {
            expect(parseSpiffeId(text).text).toBe(text);
            expect(new URL(text).href).toBe(text);
          } catch (error) {
            if (!isMargoError(error)) throw error;
          }
        },
      ),
    );
  });
});

describe('parseMargoId', () => {
  it.each(valid)('tells the form of $id', (vector) => {
    const read = () => parseMargoId(textOf(vector));
    if (vector.form !== undefined) return expect(read).toThrow(failure(vector.form));
    const id = read();
    expect(vector.flags).toContain(id.kind);
    expect(id.kind === 'wfm' ? wfmSpiffeId(id) : wfmClientSpiffeId(id)).toBe(textOf(vector));
  });

  it('gives the parts', () => {
    expect(parseMargoId('spiffe://plant7/margo/wfm/w/client/c')).toEqual({
      kind: 'wfm-client',
      text: 'spiffe://plant7/margo/wfm/w/client/c',
      trustDomain: 'plant7',
      path: '/margo/wfm/w/client/c',
      wfmId: 'w',
      wfmClientId: 'c',
    });
  });
});

describe('wfmSpiffeId and wfmClientSpiffeId', () => {
  const name = { trustDomain: 'plant7', wfmId: 'w', wfmClientId: 'c' };

  it.each([
    [{ wfmId: '' }, 'spiffe-id-path'],
    [{ wfmId: 'w/client/c' }, 'spiffe-id-path'],
    [{ wfmId: '..' }, 'spiffe-id-path'],
    [{ wfmClientId: 'a~b' }, 'spiffe-id-path'],
    [{ wfmClientId: 'c\n' }, 'spiffe-id-path'],
    [{ trustDomain: 'Plant7' }, 'spiffe-id-trust-domain'],
    [{ trustDomain: 'plant7/margo' }, 'spiffe-id-trust-domain'],
    [{ wfmClientId: 'c'.repeat(2048) }, 'spiffe-id-too-long'],
  ])('refuse %j', (part, code) => {
    expect(() => wfmClientSpiffeId({ ...name, ...part })).toThrow(failure(code));
  });

  it('make what is read again', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/).filter((text) => !/^\.\.?$/.test(text));
    const domain = fc.stringMatching(/^[a-z0-9._-]{1,40}$/);
    fc.assert(
      fc.property(domain, segment, segment, (trustDomain, wfmId, wfmClientId) => {
        const made = { trustDomain, wfmId, wfmClientId };
        expect(parseMargoId(wfmClientSpiffeId(made))).toMatchObject({ kind: 'wfm-client', ...made });
        expect(parseMargoId(wfmSpiffeId(made))).toMatchObject({ kind: 'wfm', trustDomain, wfmId });
      }),
    );
  });
});

it('parseTrustDomain reads names only', () => {
  expect(parseTrustDomain('plant7.brightwater.example')).toBe('plant7.brightwater.example');
  expect(() => parseTrustDomain('spiffe://plant7')).toThrow(failure('spiffe-id-trust-domain'));
  expect(() => parseTrustDomain('')).toThrow(failure('spiffe-id-trust-domain'));
});
