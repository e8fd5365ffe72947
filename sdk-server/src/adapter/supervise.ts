import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { OpenConnections } from './open-connections.js';
import { refuseExpectation, refuseUnreadable } from './unreadable-request.js';

/** A server that can be shut down without losing a response. */
export interface Supervision {
  /**
   * Takes no more connections, responds to what is in flight, and closes connections as soon as they are idle.
   *
   * @param timeoutMilliseconds after that time the rest is cut off
   * @returns whether every request got its response, or some had to be cut off
   */
  shutDown(timeoutMilliseconds: number): Promise<'complete' | 'cut-off'>;
}

/**
 * Supervises a server of node:https or node:http from before it listens: a request that HTTP cannot read gets a
 * problem too (400, 408, 417, 431), and the server can be shut down gracefully.
 */
export function superviseServer(server: HttpServer | HttpsServer): Supervision {
  const connections = new OpenConnections();
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    connections.open(socket);
  });
  server.prependListener('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    connections.begin({ incoming, outgoing });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    refuseUnreadable(error, socket, connections.exchangesOf(socket));
  });
  server.on('checkExpectation', refuseExpectation);
  return {
    shutDown: (timeoutMilliseconds) => {
      connections.closeWhenIdle();
      return closed(server, sockets, timeoutMilliseconds);
    },
  };
}

/** Below TLS as well: a handshake that never ends would hold the server. */
function closed(
  server: HttpServer | HttpsServer,
  sockets: ReadonlySet<Socket>,
  timeoutMilliseconds: number,
): Promise<'complete' | 'cut-off'> {
  return new Promise((resolve) => {
    let outcome: 'complete' | 'cut-off' = 'complete';
    const timer = setTimeout(() => {
      outcome = 'cut-off';
      for (const socket of sockets) socket.destroy();
    }, timeoutMilliseconds);
    server.close(() => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}
