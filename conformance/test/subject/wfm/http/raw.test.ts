import type { AddressInfo } from 'node:net';
import tls, { type TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../../src/exchange/message.js';
import { send } from '../../../../src/subject/wfm/http/send.js';
import { parseTarget } from '../../../../src/subject/wfm/http/target.js';
import { makeThrowaway } from '../../../support/certificate.js';

const throwaway = await makeThrowaway();

/** Sends octets to a server that does what it likes with its connection. */
async function exchangeWith(serve: (socket: TLSSocket, received: string) => void): Promise<Exchange> {
  const { certificate: cert, key, ca } = throwaway;
  const server = tls.createServer({ cert, key }, (socket) => {
    socket.on('error', () => {});
    socket.once('data', (chunk) => serve(socket, chunk.toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const octets = Buffer.from('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  const request = { method: 'GET', target: '/', targetUri: 'https://a/', fields: [], octets };
  try {
    return await send(parseTarget(`https://localhost:${port}`, ca), request, { timeout: 5_000, body: 5_000 });
  } finally {
    server.close();
  }
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

test('sends the very octets, and reads the response', async () => {
  let received = '';
  const { response } = await exchangeWith((socket, text) => {
    received = text;
    socket.end(OK);
  });
  expect(received).toBe('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  expect(response).toMatchObject({ status: 200, followed: 0 });
});

test('counts what follows the response until the connection ends', async () => {
  const { response } = await exchangeWith((socket) => {
    socket.write(OK);
    socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  expect(response).toMatchObject({ status: 200, followed: 26 });
});

test.each([
  ['ends without a response', (socket: TLSSocket) => socket.end(), /without a response/],
  ['breaks', (socket: TLSSocket) => socket.destroy(), /./],
  ['speaks something else', (socket: TLSSocket) => socket.end('220 mail\r\n\r\n'), /begins with "220 mail"/],
  ['never stops', (socket: TLSSocket) => socket.write('x'.repeat(6_000)), /./],
])('a connection that %s gives no answer', async (_, serve, reason) => {
  const { response, failure } = await exchangeWith(serve);
  expect(response).toBeUndefined();
  expect(failure).toMatch(reason);
});
