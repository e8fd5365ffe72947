import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { MargoError } from '@margo-contract/protocol';

/** How long requests under way may take to finish once a server is told to stop, in milliseconds. */
const GRACE_MILLISECONDS = 3_000;

export interface ListenOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly host: string;
}

/**
 * Starts to listen.
 *
 * @returns the port
 * @throws MargoError `mock-port-taken`, `mock-port-refused`
 */
export function listen(server: Server | TlsServer, { port, host }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(explain(error, host, port));
    server.once('error', refuse);
    server.listen({ port, host }, () => {
      server.off('error', refuse);
      resolve(portOf(server));
    });
  });
}

/** Stops listening, lets requests under way finish within the grace period, and closes every connection. */
export function stopListening(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function portOf(server: Server | TlsServer): number {
  const address = server.address();
  if (address !== null && typeof address === 'object') return address.port;
  throw new MargoError('mock-port-refused', 'The server listens on no port');
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): MargoError {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use by another process; choose another one or leave --port out`;
    return new MargoError('mock-port-taken', message, { cause: error });
  }
  return new MargoError('mock-port-refused', `Cannot listen on ${host}, port ${port}: ${error.message}`, {
    cause: error,
  });
}
