import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
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
  const sockets = new Set<Socket>();
  const answering = new Map<object, ServerResponse>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    answering.set(socket, outgoing);
    if (!server.listening) closeAfter(outgoing);
    outgoing.once('close', () => {
      if (answering.get(socket) === outgoing) answering.delete(socket);
      if (!server.listening) server.closeIdleConnections();
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    answerUnreadable(error, socket, answering.has(socket));
  });
  return { shutDown: (timeoutMilliseconds) => shutDown(server, sockets, answering, timeoutMilliseconds) };
}

function shutDown(
  server: HttpServer | HttpsServer,
  sockets: ReadonlySet<Socket>,
  answering: ReadonlyMap<object, ServerResponse>,
  timeoutMilliseconds: number,
): Promise<'answered' | 'cut-off'> {
  return new Promise((resolve) => {
    let outcome: 'answered' | 'cut-off' = 'answered';
    const timer = setTimeout(() => {
      outcome = 'cut-off';
      for (const socket of sockets) socket.destroy();
    }, timeoutMilliseconds);
    for (const outgoing of answering.values()) closeAfter(outgoing);
    server.close(() => {
      clearTimeout(timer);
      resolve(outcome);
    });
    server.closeIdleConnections();
  });
}

/** A connection that is kept alive would keep the server. */
function closeAfter(outgoing: ServerResponse): void {
  outgoing.shouldKeepAlive = false;
}
