import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createClientId, parseClientId } from '../../src/client-id/index.js';

function failure(code: string) {
  return expect.objectContaining({ name: 'ClientIdError', code });
}

describe('createClientId', () => {
  it('sets version and variant, and leaves the other bits as they come', () => {
    expect(createClientId(() => new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
    expect(createClientId(() => new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    const octets = Buffer.from('5b8e7a3491c23d6f63e02f7c1d9b6e58', 'hex');
    expect(createClientId(() => octets)).toBe('5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58');
  });

  it('leaves the random octets alone', () => {
    const octets = new Uint8Array(16);
    createClientId(() => octets);
    expect(octets).toEqual(new Uint8Array(16));
  });

  it('gives another id each time', () => {
    const ids = Array.from({ length: 100 }, () => createClientId(randomBytes));
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(parseClientId(id)).toBe(id);
  });

  it.each([0, 8, 15, 17])('refuses %i random octets', (size) => {
    expect(() => createClientId(() => new Uint8Array(size))).toThrow(failure('client-id-randomness'));
  });
});

describe('parseClientId', () => {
  it.each(['5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58', 'AZaz09._~-', '...', 'x'.repeat(200)])(
    'reads %s',
    (text) => {
      expect(parseClientId(text)).toBe(text);
    },
  );

  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a%2Fb',
    'a b',
    'a\n',
    'a\\b',
    'a?b',
    'a#b',
    'a:b',
    'W46KNJHCTW+jDy98HZtuWA==',
    'kлиент',
    '\0',
    'x'.repeat(201),
  ])('refuses %j', (text) => {
    expect(() => parseClientId(text)).toThrow(failure('client-id-malformed'));
  });
});
