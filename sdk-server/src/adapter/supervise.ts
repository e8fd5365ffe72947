import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { OpenConnections } from './open-connections.js';
import { answerUnreadable } from './unreadable-request.js';

/** A server that can be shut down without losing an answer. */
export interface Supervision {
  /**
   * Takes no more connections, answers what is in flight, and closes connections as soon as they are idle.
   *
   * @param timeoutMilliseconds after that time the rest is cut off
   * @returns whether everything was answered, or something had to be cut off
   */
  shutDown(timeoutMilliseconds: number): Promise<'answered' | 'cut-off'>;
}

/**
 * Supervises a server of node:https or node:http from before it listens: a request that HTTP cannot read is answered with
 * a problem too, and the server can be shut down gracefully.
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
    answerUnreadable(error, socket, connections.exchangesOf(socket));
  });
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
): Promise<'answered' | 'cut-off'> {
  return new Promise((resolve) => {
    let outcome: 'answered' | 'cut-off' = 'answered';
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
