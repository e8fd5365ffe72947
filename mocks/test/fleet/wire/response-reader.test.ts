import { describe, expect, it } from 'vitest';
import { ResponseReader } from '../../../src/fleet/wire/response-reader.js';

const LIMIT = 64;

/** Hands the octets in, as many at a time as said, over one piece of memory that is used again. */
function read(text: string, piece = text.length) {
  const reader = new ResponseReader(LIMIT);
  const octets = Buffer.from(text, 'latin1');
  const shared = Buffer.alloc(piece);
  for (let at = 0; at < octets.length; at += piece) {
    const length = octets.copy(shared, 0, at, at + piece);
    const response = reader.read(shared.subarray(0, length));
    if (response !== undefined) return { ...response, text: response.body.toString('latin1') };
  }
  const response = reader.end();
  return response && { ...response, text: response.body.toString('latin1') };
}

const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

describe.each([1, 7, 4096])('a response that comes %i octets at a time', (piece) => {
  it.each([
    ['has no body with 304', 'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n', [304, '', true]],
    ['has none with 204', 'HTTP/1.1 204\r\n\r\n', [204, '', true]],
    ['has a length', 'HTTP/1.1 200 OK\r\ncontent-LENGTH: 5\r\n\r\nhello', [200, 'hello', true]],
    ['has a length of 0', 'HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n', [201, '', true]],
    ['has chunks', `${CHUNKED}3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nA: b\r\n\r\n`, [200, 'hello', true]],
    ['ends with the connection', 'HTTP/1.1 200 OK\r\n\r\nhello', [200, 'hello', false]],
    ['closes', 'HTTP/1.1 304 X\r\nConnection: Close\r\n\r\n', [304, '', false]],
    ['is of HTTP/1.0', 'HTTP/1.0 304 X\r\n\r\n', [304, '', false]],
    [
      'comes after interim ones',
      'HTTP/1.1 103 Early\r\nLink: </>\r\n\r\nHTTP/1.1 204 No\r\n\r\n',
      [204, '', true],
    ],
  ] as const)('%s', (_, octets, expected) => {
    const response = read(octets, piece);
    expect([response?.status, response?.text, response?.keepsConnection]).toEqual(expected);
  });
});

describe('what is no response', () => {
  it.each([
    ['other protocols', 'SSH-2.0-x\r\n\r\n'],
    ['a field without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
    ['a folded field', 'HTTP/1.1 200 OK\r\na: b\r\n c\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a length and chunks', `${CHUNKED.slice(0, -2)}Content-Length: 1\r\n\r\n`],
    ['another coding', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'],
    ['more than the length', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab'],
    ['more than a chunk', `${CHUNKED}1\r\nab\r\n`],
    ['a chunk of no size', `${CHUNKED}x\r\n`],
    ['an upgrade', 'HTTP/1.1 101 Switching\r\n\r\n'],
    ['interim ones without end', 'HTTP/1.1 100 C\r\n\r\n'.repeat(20)],
    ['a header section without end', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(10_000)}`],
    ['trailers without end', `${CHUNKED}0\r\n${'a: b\r\n'.repeat(50)}`],
  ])('is refused: %s', (_, octets) => {
    expect(() => read(octets)).toThrow(expect.objectContaining({ code: 'transport-response-malformed' }));
  });

  it.each([
    ['a length', `HTTP/1.1 200 OK\r\nContent-Length: ${LIMIT + 1}\r\n\r\n`],
    ['chunks', `${CHUNKED}${(LIMIT + 1).toString(16)}\r\n`],
    ['what comes', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(LIMIT + 1)}`],
  ])('is too large by %s', (_, octets) => {
    expect(() => read(octets)).toThrow(expect.objectContaining({ code: 'transport-response-too-large' }));
  });
});
