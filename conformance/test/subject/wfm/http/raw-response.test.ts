import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRawResponse } from '../../../../src/subject/wfm/http/raw-response.js';

function read(text: string | Buffer, ended = true) {
  return readRawResponse(Buffer.from(text), ended, 1000);
}

describe('reads', () => {
  test('a response with Content-Length, and says where it ends', () => {
    const text = 'HTTP/1.1 201 Created\r\nContent-Length:  2 \r\nX:y\r\n\r\nokHTTP/1.1 400 ';
    const raw = read(text);
    expect(raw?.response).toMatchObject({ status: 201, httpVersion: '1.1' });
    expect(raw?.response.fields).toEqual([
      ['Content-Length', '2'],
      ['X', 'y'],
    ]);
    expect(Buffer.from(raw?.response.body ?? []).toString()).toBe('ok');
    expect(text.length - (raw?.length ?? 0)).toBe('HTTP/1.1 400 '.length);
  });

  test('chunks with extensions and trailers', () => {
    const raw = read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nok\r\n0\r\nT: u\r\n\r\n');
    expect(Buffer.from(raw?.response.content ?? []).toString()).toBe('ok');
  });

  test('what comes until the end of the connection, and undoes its coding', () => {
    const head = Buffer.from('HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
    const octets = Buffer.concat([head, gzipSync('ok')]);
    expect(read(octets, false)).toBeUndefined();
    expect(Buffer.from(read(octets)?.response.content ?? []).toString()).toBe('ok');
  });

  test('past interim answers', () => {
    expect(read('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n')?.response.status).toBe(204);
  });
});

test.each([
  ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n'],
])('%j is not complete', (text) => {
  expect(read(text)).toBeUndefined();
});

test.each([
  ['SSH-2.0-x\r\n\r\n', /begins with "SSH/],
  ['HTTP/1.1 200 OK\r\nno colon\r\n\r\n', /header line "no colon"/],
  ['HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', /Content-Length: -1/],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n', /no size/],
])('%j is no answer', (text, fault) => {
  expect(() => read(text)).toThrow(fault);
});
