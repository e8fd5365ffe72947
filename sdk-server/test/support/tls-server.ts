import type { RequestListener } from 'node:http';
import { createServer, type Server, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { type Supervision, superviseServer } from '../../src/index.js';
import { serverTlsOptions } from '../../src/tls.js';
import type { TestCertificate } from './certificate.js';

/** A server of node:https as a vendor would start it. */
export interface TlsServer {
  readonly server: Server;
  readonly supervision: Supervision;
  /** Opens a connection that sends what it is told, octet for octet. */
  open(): Promise<RawConnection>;
}

/** One connection, below HTTP. */
export interface RawConnection {
  readonly socket: TLSSocket;
  /** Everything that was received so far. */
  received(): string;
  /** Waits until what was received matches. */
  until(pattern: RegExp): Promise<string>;
  /** Waits until the other side closed the connection, and gives everything that was received. */
  ended(): Promise<string>;
}

export async function startTlsServer(
  { privateKeyPem, pem }: TestCertificate,
  listener: RequestListener,
  options: ServerOptions = {},
): Promise<TlsServer> {
  const needs = { minVersion: 'TLSv1.3', requestCert: false } as const;
  const tls = serverTlsOptions({ key: privateKeyPem, cert: pem }, needs);
  const server = createServer({ ...tls, ...options }, listener);
  server.keepAliveTimeout = 0; // an idle connection that nobody closes stays open, so that a test sees it
  const supervision = superviseServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, supervision, open: () => open(port, pem) };
}

function open(port: number, ca: string): Promise<RawConnection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', servername: 'localhost', port, ca });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.off('error', reject);
      resolve(watch(socket));
    });
  });
}

function watch(socket: TLSSocket): RawConnection {
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => pattern.test(text) && resolve(text);
      socket.on('data', look);
      socket.once('close', () => reject(new Error(`Closed before ${pattern}: ${text}`)));
      look();
    });
  return { socket, received: () => text, until, ended: () => closed.then(() => text) };
}
