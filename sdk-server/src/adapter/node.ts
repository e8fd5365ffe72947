import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Fields, WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import { NodeBody } from './node-body.js';
import { type Lingering, lingerAfter, PROPOSED_LINGERING } from './node-lingering.js';

/**
 * Serves a WFM's `handle` from a server of node:https (or of node:http behind a proxy that ends TLS). It is Express
 * middleware as well: mount it before any body parser.
 *
 * Requests of one connection take turns, since only safe ones may be done side by side (RFC 9112 section 9.3.2). After an
 * answer that closes the connection nothing more of it is done.
 */
export function createNodeListener(
  handle: (request: WireRequest) => Promise<WireResponse>,
  lingering: Lingering = PROPOSED_LINGERING,
): RequestListener {
  const connections = new WeakMap<Socket, Connection>();

  const answerInTurn = async (
    connection: Connection,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ) => {
    await connection.turn; // of the first one as well: then what came in the same packet has been read
    if (connection.isClosing) return;
    try {
      const body = new NodeBody(incoming);
      const response = await handle(toWireRequest(incoming, body, connection));
      const outcome = body.isLeft
        ? sendBeforeEnd(incoming, outgoing, response, lingering)
        : send(outgoing, response);
      connection.isClosing = outcome === 'close';
    } catch {
      outgoing.destroy();
    }
  };

  return (incoming, outgoing) => {
    const { socket } = incoming;
    const connection = connections.get(socket) ?? begin(connections, socket);
    connection.turn = answerInTurn(connection, incoming, outgoing);
  };
}

function begin(connections: WeakMap<Socket, Connection>, socket: Socket): Connection {
  const connection = { peerAddress: socket.remoteAddress, isClosing: false };
  connections.set(socket, connection);
  return connection;
}

/** What is known of a connection between its requests. */
interface Connection {
  readonly peerAddress: string | undefined;
  /** The request before, which is answered first. */
  turn?: Promise<void>;
  isClosing: boolean;
}

function toWireRequest(incoming: IncomingMessage, body: NodeBody, { peerAddress }: Connection): WireRequest {
  return {
    method: incoming.method ?? '',
    target: targetOf(incoming),
    fields: toFields(incoming.rawHeaders),
    peerAddress,
    readBody: (maximumBytes) => body.read(maximumBytes),
  };
}

/** Express shortens `url` by the path it is mounted at, and keeps what was received in `originalUrl`. */
function targetOf(incoming: IncomingMessage & { readonly originalUrl?: unknown }): string {
  return typeof incoming.originalUrl === 'string' ? incoming.originalUrl : (incoming.url ?? '');
}

function toFields(rawHeaders: readonly string[]): Fields {
  const fields: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    fields.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return fields;
}

function send(outgoing: ServerResponse, { status, headers, body }: WireResponse): 'close' | 'keep' {
  if (outgoing.destroyed || outgoing.req.socket.destroyed) return 'close';
  outgoing.sendDate = false;
  outgoing.writeHead(status, headers);
  outgoing.end(body);
  return headers.connection === 'close' ? 'close' : 'keep';
}

/** A request whose body was not read to its end leaves octets on the connection, so that is closed. */
function sendBeforeEnd(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: WireResponse,
  lingering: Lingering,
): 'close' {
  if (outgoing.destroyed || incoming.socket.destroyed) return 'close';
  outgoing.sendDate = false;
  outgoing.writeHead(status, { ...headers, connection: 'close' });
  lingerAfter(incoming, outgoing, body, lingering);
  return 'close';
}
