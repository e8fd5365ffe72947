import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContentDigest, VerifiedContent, verifyContentDigest } from '../../src/content-digest/index.js';
import { readData } from '../support/vectors.js';

interface Rfc9530 {
  readonly cases: readonly {
    id: string;
    value: string;
    body_base64: string;
    members: readonly { alg: string; canonical_base64: string; base64_is_canonical: boolean }[];
  }[];
  readonly negative_cases: readonly { id: string; value: string; body_base64: string }[];
}

const { cases, negative_cases } = readData<Rfc9530>('rfc9530.json');
const policy = { algorithms: ['sha-256', 'sha-512'] } as const;
const isKnown = (algorithm: string) => algorithm === 'sha-256' || algorithm === 'sha-512';
const good = cases.filter(({ members }) => members.every((m) => m.base64_is_canonical && isKnown(m.alg)));
const misprinted = cases.filter(({ members }) => members.some((member) => !member.base64_is_canonical));
const deprecated = cases.filter(({ members }) => members.every(({ alg }) => !isKnown(alg)));

describe('RFC 9530 section 2 and appendices B to D', () => {
  it('has each case in one of the groups', () => {
    expect(good.length + misprinted.length + deprecated.length).toBe(cases.length);
    expect([good.length, misprinted.length, deprecated.length]).toEqual([20, 3, 2]);
  });

  it.each(good)('$id matches', ({ value, body_base64, members }) => {
    const body = Buffer.from(body_base64, 'base64');
    const verified = verifyContentDigest(value, body, policy);
    expect(verified).toBeInstanceOf(VerifiedContent);
    expect(verified.algorithms).toEqual(members.map(({ alg }) => alg));
  });

  it.each(good)('$id is created', ({ value, body_base64, members }) => {
    const body = Buffer.from(body_base64, 'base64');
    const created = members.map(({ alg }) =>
      createContentDigest(body, alg === 'sha-512' ? 'sha-512' : 'sha-256'),
    );
    expect(created.join(',')).toBe(value);
  });

  it.each(misprinted)('$id is refused as printed, with a superfluous =', ({ value, body_base64 }) => {
    expect(() => verifyContentDigest(value, Buffer.from(body_base64, 'base64'), policy)).toThrow(
      expect.objectContaining({ code: 'content-digest-malformed' }),
    );
  });

  it.each(deprecated)('$id is of no use', ({ value, body_base64 }) => {
    expect(() => verifyContentDigest(value, Buffer.from(body_base64, 'base64'), policy)).toThrow(
      expect.objectContaining({ code: 'content-digest-unsupported' }),
    );
  });

  it.each(negative_cases)('$id is refused', ({ value, body_base64 }) => {
    expect(() => verifyContentDigest(value, Buffer.from(body_base64, 'base64'), policy)).toThrow(
      expect.objectContaining({ code: 'content-digest-mismatch' }),
    );
  });
});

describe('verifyContentDigest', () => {
  const body = Buffer.from('hello');
  const right = createContentDigest(body);
  const wrong = createContentDigest(Buffer.from('hullo'));
  const right512 = createContentDigest(body, 'sha-512');
  const wrong512 = createContentDigest(Buffer.from('hullo'), 'sha-512');

  it.each([
    ['absent', '', 'content-digest-absent'],
    ['white space', '   ', 'content-digest-absent'],
    ['one of two wrong', `${right}, ${wrong512}`, 'content-digest-mismatch'],
    ['the other of two wrong', `${wrong}, ${right512}`, 'content-digest-mismatch'],
    ['hidden by a later one', `${wrong}, ${right}`, 'content-digest-malformed'],
    ['unknown only', 'crc32c=:AAAAAA==:', 'content-digest-unsupported'],
    ['a string', 'sha-256="x"', 'content-digest-malformed'],
    ['a flag', 'sha-256', 'content-digest-malformed'],
    ['an inner list', 'sha-256=(:AAAA:)', 'content-digest-malformed'],
    ['an integer', 'sha-256=1', 'content-digest-malformed'],
    ['capitals', right.replace('sha', 'SHA'), 'content-digest-malformed'],
    ['hexadecimal', 'sha-256=2cf24dba5fb0a30e', 'content-digest-malformed'],
    ['the form of artifacts', 'sha256:2cf24dba5fb0a30e', 'content-digest-malformed'],
    ['empty', 'sha-256=::', 'content-digest-mismatch'],
    ['shortened', `${right.slice(0, -6)}:`, 'content-digest-mismatch'],
    ['trailing comma', `${right},`, 'content-digest-malformed'],
    ['unclosed', right.slice(0, -1), 'content-digest-malformed'],
  ])('refuses %s', (_, value, code) => {
    expect(() => verifyContentDigest(value, body, policy)).toThrow(
      expect.objectContaining({ name: 'ContentDigestError', code }),
    );
  });

  it('ignores unknown algorithms beside a known one', () => {
    expect(verifyContentDigest(`crc32c=:AAAAAA==:, ${right}`, body, policy).algorithms).toEqual(['sha-256']);
  });

  it('looks only at algorithms of the policy', () => {
    expect(
      verifyContentDigest(`${right}, ${wrong512}`, body, { algorithms: ['sha-256'] }).algorithms,
    ).toEqual(['sha-256']);
    expect(() => verifyContentDigest(right512, body, { algorithms: ['sha-256'] })).toThrow(
      expect.objectContaining({ code: 'content-digest-unsupported' }),
    );
  });

  it('reads all field lines of a message', () => {
    const fields = [
      ['Content-Digest', right],
      ['X', 'y'],
      ['content-digest', ` ${right512} `],
    ] as const;
    expect(verifyContentDigest(fields, body, policy).algorithms).toEqual(['sha-256', 'sha-512']);
    expect(() => verifyContentDigest([['X', 'y']], body, policy)).toThrow(
      expect.objectContaining({ code: 'content-digest-absent' }),
    );
  });

  it('accepts what createContentDigest made of any octets and refuses any change', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (octets, at) => {
        const value = createContentDigest(octets);
        verifyContentDigest(value, octets, policy);
        const changed = octets.slice();
        changed[at % octets.length] = (changed[at % octets.length] ?? 0) ^ 1;
        expect(() => verifyContentDigest(value, changed, policy)).toThrow();
      }),
    );
  });
});
