import type { AddressInfo } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Connection, type RawRequest } from '../../../src/fleet/wire/connection.js';
import { createSlowLink, FAST_LINK, type Link } from '../../../src/fleet/wire/link.js';
import { SharedChannel } from '../../../src/fleet/wire/shared-channel.js';
import { createServerIdentity, type ServerIdentity } from '../../../src/pki/server-identity.js';

const NOT_MODIFIED = 'HTTP/1.1 304 Not Modified\r\n\r\n';
const REQUEST: RawRequest = {
  octets: 'GET / HTTP/1.1\r\n\r\n',
  maximumBytes: 1000,
  timeoutMilliseconds: 60_000,
};

let identity: ServerIdentity;
const servers: Server[] = [];
const sockets = new Set<TLSSocket>();

beforeAll(async () => {
  identity = await createServerIdentity(undefined);
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A server that does with each request what it is told, and connections to it. */
async function serve(respond: (socket: TLSSocket, request: string) => void, link: Link = FAST_LINK) {
  const { key, certificate: cert } = identity.server;
  const pieces: string[] = [];
  const server = createServer({ key, cert }, (socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      pieces.push(data.toString());
      text += data.toString();
      if (!text.endsWith('\r\n\r\n')) return;
      const request = text;
      text = '';
      respond(socket, request);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const counts = { handshakes: 0 };
  const to = {
    tls: { host: '127.0.0.1', port, ca: identity.ca },
    link,
    onConnected: () => {
      counts.handshakes += 1;
    },
  };
  return { to, counts, pieces };
}

describe('a connection', () => {
  it('is kept for further requests', async () => {
    const { to, counts } = await serve((socket) => socket.write(NOT_MODIFIED));
    const connection = new Connection(to);
    for (let round = 0; round < 3; round += 1) {
      expect(await connection.exchange(REQUEST)).toMatchObject({ status: 304 });
    }
    expect(counts.handshakes).toBe(1);
    connection.drop();
  });

  it('is opened anew after one that was to be closed', async () => {
    const closing = 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi';
    const { to, counts } = await serve((socket) => socket.end(closing));
    const connection = new Connection(to);
    for (let round = 0; round < 2; round += 1) {
      expect((await connection.exchange(REQUEST)).body.toString()).toBe('hi');
    }
    expect(counts.handshakes).toBe(2);
  });

  it('says that it was stale when the server had closed it', async () => {
    let requests = 0;
    const { to } = await serve((socket) => {
      requests += 1;
      if (requests === 2) socket.destroy();
      else socket.write(NOT_MODIFIED);
    });
    const connection = new Connection(to);
    await connection.exchange(REQUEST);
    await expect(connection.exchange(REQUEST)).rejects.toMatchObject({ code: 'transport-connection-stale' });
    expect(await connection.exchange(REQUEST)).toMatchObject({ status: 304 });
    connection.drop();
  });

  it.each([
    ['closes at once', (socket: TLSSocket) => socket.destroy(), 'transport-failed'],
    ['breaks off', (socket: TLSSocket) => socket.end('HTTP/1.1 200 OK\r\n'), 'transport-failed'],
    [
      'talks nonsense',
      (socket: TLSSocket) => socket.write('nonsense\r\n\r\n'),
      'transport-response-malformed',
    ],
  ])('fails with a server that %s', async (_, respond, code) => {
    const { to } = await serve(respond);
    await expect(new Connection(to).exchange(REQUEST)).rejects.toMatchObject({ code });
  });

  it('waits for a response no longer than it may', async () => {
    const { to } = await serve(() => undefined);
    const connection = new Connection(to);
    await expect(connection.exchange({ ...REQUEST, timeoutMilliseconds: 300 })).rejects.toMatchObject({
      code: 'transport-timeout',
    });
  });

  it('ends when it is dropped, and with it what is under way', async () => {
    const { to } = await serve(() => connection.drop());
    const connection = new Connection(to);
    await expect(connection.exchange(REQUEST)).rejects.toMatchObject({ code: 'transport-failed' });
  });

  it('is not made with a server that is not trusted, nor with none', async () => {
    const { to } = await serve((socket) => socket.write(NOT_MODIFIED));
    const stranger = await createServerIdentity(undefined);
    const wary = new Connection({ ...to, tls: { ...to.tls, ca: stranger.ca } });
    await expect(wary.exchange(REQUEST)).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    const nowhere = new Connection({ ...to, tls: { ...to.tls, port: 1 } });
    await expect(nowhere.exchange(REQUEST)).rejects.toMatchObject({ code: 'transport-failed' });
  });
});

describe('a slow link', () => {
  it('sends a request in pieces, and takes the response in nevertheless', async () => {
    const link = createSlowLink({ octetsPerSecond: 1000, delayMilliseconds: 1 });
    const body = 'x'.repeat(500);
    const response = `HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n${body}`;
    const { to, pieces } = await serve((socket) => socket.write(response), link);
    const octets = `GET / HTTP/1.1\r\nA: ${'a'.repeat(120)}\r\n\r\n`;
    const connection = new Connection(to);
    expect((await connection.exchange({ ...REQUEST, octets })).body.toString()).toBe(body);
    expect(pieces.length).toBeGreaterThan(1);
    connection.drop();
  });
});

describe('shared connections', () => {
  it('are no more than they may be, and each carries one request at a time', async () => {
    const { to, counts } = await serve((socket) => setImmediate(() => socket.write(NOT_MODIFIED)));
    const shared = new SharedChannel(to, 2);
    const all = await Promise.all(Array.from({ length: 10 }, () => shared.exchange(REQUEST)));
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(304));
    expect(counts.handshakes).toBe(2);
    shared.drop();
  });
});
