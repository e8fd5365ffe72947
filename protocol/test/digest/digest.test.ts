import { describe, expect, it } from 'vitest';
import { computeDigest, parseDigest, verifyDigest } from '../../src/digest/index.js';

const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function failure(code: string) {
  return expect.objectContaining({ name: 'DigestError', code });
}

describe('artifact digests', () => {
  it('are those of the exact octets', () => {
    expect(computeDigest(new Uint8Array())).toBe(EMPTY);
    expect(computeDigest(Buffer.from('{"bundle":null,"deployments":[],"manifestVersion":1}'))).toBe(
      'sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59',
    );
    expect(computeDigest(Buffer.from('a\n'))).not.toBe(computeDigest(Buffer.from('a\r\n')));
  });

  it('are read and verified', () => {
    expect(parseDigest(EMPTY)).toBe(EMPTY);
    expect(verifyDigest(EMPTY, new Uint8Array())).toBe(EMPTY);
    expect(() => verifyDigest(EMPTY, Buffer.from('x'))).toThrow(failure('digest-mismatch'));
    expect(() => verifyDigest('sha512:00', Buffer.from('x'))).toThrow(
      failure('digest-algorithm-unsupported'),
    );
  });

  it.each(['sha512:00', 'md5:d41d8cd98f00b204e9800998ecf8427e', 'blake3_x-1:0a'])(
    'of an unknown algorithm are told apart: %s',
    (text) => {
      expect(() => parseDigest(text)).toThrow(failure('digest-algorithm-unsupported'));
    },
  );

  it.each([
    '',
    EMPTY.toUpperCase(),
    EMPTY.replace('e3', 'E3'),
    ` ${EMPTY}`,
    `${EMPTY}\n`,
    `${EMPTY}0`,
    EMPTY.slice(0, -1),
    EMPTY.slice('sha256:'.length),
    `"${EMPTY}"`,
    EMPTY.replace('e', 'g'),
    EMPTY.replace(':', '='),
    'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
    'SHA256:00',
    'sha512:',
    ':00',
  ])('malformed are refused: %j', (text) => {
    expect(() => parseDigest(text)).toThrow(failure('digest-malformed'));
  });
});
