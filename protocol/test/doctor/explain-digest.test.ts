import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { explainContentDigest, explainDigest, type MistakeName } from '@margo-contract/protocol/doctor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from './signer.js';

const BODY = '{"b":1,"a":["é","<x>","u/v"],"n":12345678901234567890}';
const SPACED = '{"b": 1, "a": ["é", "<x>", "u/v"], "n": 12345678901234567890}';
const hash = (content: string | Uint8Array, algorithm = 'sha256') =>
  createHash(algorithm).update(content).digest();
const digest = (content: string | Uint8Array) => `sha256:${hash(content).toString('hex')}`;

function mistakes(value: string, body: string | Uint8Array = BODY): readonly string[] {
  const { refusal, advice } = explainContentDigest([['Content-Digest', value]], Buffer.from(body));
  expect(refusal).toBeDefined();
  return advice.map(({ mistake }) => mistake);
}

describe('Content-Digest', () => {
  const MADE: readonly (readonly [
    mistake: MistakeName,
    what: string,
    value: string,
    body?: string | Uint8Array,
  ])[] = [
    ['json-reserialised', 'with spaces', digestOf(SPACED)],
    ['json-reserialised', 'indented', digestOf(JSON.stringify({ b: 1, a: 2 }, null, 2)), '{"b":1,"a":2}'],
    [
      'json-reserialised',
      'indented by 4',
      digestOf(JSON.stringify({ b: 1, a: [2, {}] }, null, 4)),
      '{"b":1,"a":[2,{}]}',
    ],
    ['json-reserialised', 'sorted', digestOf('{"a":2,"b":1}'), '{"b":1,"a":2}'],
    [
      'json-reserialised',
      'sorted and spaced, with a line feed',
      digestOf('{"a": 2, "b": 1}\n'),
      '{"b":1,"a":2}',
    ],
    ['json-reserialised', 'in ASCII', digestOf(SPACED.replace('é', '\\u00e9'))],
    ['json-reserialised', 'with slashes escaped', digestOf(BODY.replace('/', '\\/'))],
    [
      'json-reserialised',
      'with HTML escaped',
      digestOf(BODY.replace('<', '\\u003c').replace('>', '\\u003e')),
    ],
    ['newlines-changed', 'CRLF for LF', digestOf('a\r\nb'), 'a\nb'],
    ['newlines-changed', 'LF for CRLF', digestOf('a\nb'), 'a\r\nb'],
    ['newlines-changed', 'a line feed at the end', digestOf('a: b\n'), 'a: b'],
    ['newlines-changed', 'trimmed', digestOf('a: b'), 'a: b\n'],
    ['encoding-changed', 'UTF-16', digestOf(Buffer.from('a: é', 'utf16le')), 'a: é'],
    ['encoding-changed', 'a byte order mark', digestOf('\ufeffa: é'), 'a: é'],
    ['coded-content', 'the content before gzip', digestOf(BODY), gzipSync(BODY)],
    ['coded-content', 'the content after gzip', digestOf(gzipSync(BODY)), BODY],
    ['text-of-content', 'base64', digestOf(Buffer.from(BODY).toString('base64'))],
    ['text-of-content', 'the digest hashed again', digestOf(hash(BODY).toString('hex'))],
    ['empty-content', 'nothing', digestOf('')],
    [
      'digest-other-hash',
      'SHA-512 under the name of SHA-256',
      `sha-256=:${hash(BODY, 'sha512').toString('base64')}:`,
    ],
    [
      'digest-other-hash',
      'MD5 under the name of SHA-256',
      `sha-256=:${hash(BODY, 'md5').toString('base64')}:`,
    ],
    [
      'digest-hex',
      'hexadecimal digits in base64',
      `sha-256=:${Buffer.from(hash(BODY).toString('hex')).toString('base64')}:`,
    ],
    ['digest-hex', 'hexadecimal digits between colons', `sha-256=:${hash(BODY).toString('hex')}:`],
    ['digest-hex', 'an artifact digest', digest(BODY)],
    ['digest-form', 'without colons', `sha-256=${hash(BODY).toString('base64')}`],
    ['digest-form', 'the older Digest', `SHA-256=${hash(BODY).toString('base64')}`],
    [
      'digest-form',
      'base64 twice',
      `sha-256=:${Buffer.from(hash(BODY).toString('base64')).toString('base64')}:`,
    ],
    ['digest-base64url', 'base64url', `sha-256=:${hash('{"a":15}').toString('base64url')}:`, '{"a":15}'],
  ];

  it.each(MADE.map(([mistake, what, value, body = BODY]) => ({ mistake, what, value, body })))(
    'with the mistake $mistake ($what) is explained',
    ({ mistake, value, body }) => {
      expect(mistakes(value, body)).toEqual([mistake]);
    },
  );

  it('tells two mistakes at once', () => {
    expect(mistakes(`sha-256=${hash(SPACED).toString('base64')}`)).toEqual([
      'digest-form',
      'json-reserialised',
    ]);
    expect(mistakes(`sha-256=:${hash(SPACED, 'sha512').toString('base64')}:`)).toEqual([
      'digest-other-hash',
      'json-reserialised',
    ]);
  });

  it('says which octets have the digest, and what it would be for those that came', () => {
    const { advice, right } = explainContentDigest([['Content-Digest', digestOf(SPACED)]], Buffer.from(BODY));
    expect(right).toBe(digestOf(BODY));
    expect(advice[0]?.text).toBe('Content-Digest is that of the JSON written with a space after , and :.');
  });

  it('is asked for where there is none, and left alone where it is right', () => {
    expect(explainContentDigest([], Buffer.from(BODY)).advice).toMatchObject([
      { mistake: 'content-digest-absent' },
    ]);
    const right = explainContentDigest([['Content-Digest', digestOf(BODY)]], Buffer.from(BODY));
    expect(right).toEqual({ right: digestOf(BODY), advice: [] });
  });

  it('has nothing to say of the digest of another content', () => {
    expect(mistakes(digestOf('something else'))).toEqual([]);
  });

  it('settles for any field and any octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 1 }), (value, body) => {
        expect(Array.isArray(explainContentDigest([['Content-Digest', value]], body).advice)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('looks at JSON that is too deep or too long as octets only', () => {
    const deep = '['.repeat(40_000) + ']'.repeat(40_000);
    expect(mistakes(digestOf('else'), deep)).toEqual([]);
    expect(mistakes(digestOf(''), Buffer.alloc(8_000_000, ' '))).toEqual([]);
  });
});

describe('digests of artifacts and entity tags', () => {
  it.each([
    ['digest', digest('a\n'), 'a\r\n', ['newlines-changed']],
    ['digest', digest(gzipSync('a: b')), 'a: b', ['coded-content']],
    ['digest', digest(SPACED), BODY, ['json-reserialised']],
    ['digest', digest(BODY).toUpperCase(), BODY, ['artifact-digest-form']],
    ['digest', digest(BODY).slice(7), BODY, ['artifact-digest-form']],
    ['digest', `"${digest(BODY)}"`, BODY, ['artifact-digest-form']],
    ['digest', `sha256:${hash(BODY).toString('base64')}`, BODY, ['digest-base64']],
    ['etag', `"${digest(SPACED)}"`, BODY, ['json-reserialised']],
    ['etag', digest(BODY), BODY, ['etag-form']],
    ['etag', `W/"${digest(BODY)}"`, BODY, ['etag-form']],
    ['etag', `W/"${digest(SPACED)}"`, BODY, ['etag-form', 'json-reserialised']],
  ] as const)('a %s %s is explained', (place, announced, content, expected) => {
    const { advice, refusal } = explainDigest(announced, Buffer.from(content), place);
    expect(refusal).toBeDefined();
    expect(advice.map(({ mistake }) => mistake)).toEqual(expected);
  });

  it('are left alone when they are right', () => {
    expect(explainDigest(digest(BODY), Buffer.from(BODY)).refusal).toBeUndefined();
    expect(explainDigest(`"${digest(BODY)}"`, Buffer.from(BODY), 'etag').refusal).toBeUndefined();
  });
});
