import { createServer } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { FaultEntry } from './fault.js';

/** The first octet of a TLS connection: a record of the kind handshake (RFC 8446 section 5.1). */
const HANDSHAKE = 0x16;

/** What goes wrong below HTTP. */
export const tlsFaults: readonly FaultEntry[] = [
  {
    name: 'tls-1-2-accepted',
    requirement: 'TLS-002',
    effect: 'Handshakes of TLS 1.2 succeed.',
    behaviour: { tls: (options) => ({ ...options, minVersion: 'TLSv1.2' }) },
  },
  {
    name: 'plain-http-served',
    requirement: 'TLS-001',
    effect: 'The same port answers HTTP without TLS as well.',
    behaviour: { server: servePlainHttp },
  },
  {
    name: 'http-1-0-answers',
    requirement: 'TLS-003',
    effect: 'Requests of HTTP/1.1 are answered in HTTP/1.0.',
    behaviour: { server: (server) => void server.on('secureConnection', sayOlderVersion) },
  },
];

/** Looks at the first octet of each connection, and gives those without TLS to an HTTP server. */
function servePlainHttp(server: Server): void {
  const plain = createServer((incoming, outgoing) => server.emit('request', incoming, outgoing));
  const secure = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      if (chunk[0] === HANDSHAKE) {
        for (const listener of secure) listener.call(server, socket);
        return;
      }
      plain.emit('connection', socket);
      socket.resume();
    });
  });
}

/** Node.js writes HTTP/1.1 into each response; it is changed on its way to the socket. */
function sayOlderVersion(socket: Socket): void {
  const write = socket.write;
  const change = (chunk: unknown) =>
    typeof chunk === 'string' ? chunk.replace(/^HTTP\/1\.1 /, 'HTTP/1.0 ') : chunk;
  socket.write = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(write, socket, [change(chunk), ...rest]);
}
