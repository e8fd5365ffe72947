import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Fields, Peer, WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import { NodeBody } from './node-body.js';
import { type Lingering, PROPOSED_LINGERING, send, sendBeforeEnd, sendStream } from './node-response.js';

/**
 * Serves a WFM's `handle` from a server of node:https (or of node:http behind a proxy that ends TLS). It is Express
 * middleware as well: mount it before any body parser.
 *
 * Requests of one connection take turns, since only safe ones may be done side by side (RFC 9112 section 9.3.2). After a response
 * that closes the connection nothing more of it is done.
 */
export function createNodeListener(
  handle: (request: WireRequest) => Promise<WireResponse>,
  lingering: Lingering = PROPOSED_LINGERING,
): RequestListener {
  const connections = new WeakMap<Socket, Connection>();

  const respondInTurn = async (
    connection: Connection,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ) => {
    await connection.turn; // of the first one as well: then what came in the same packet has been read
    if (connection.isClosing) return;
    try {
      const body = new NodeBody(incoming);
      const response = await handle(toWireRequest(incoming, body, connection));
      if (response.stream !== undefined) {
        await sendStream(outgoing, response, response.stream);
        return;
      }
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
    connection.turn = respondInTurn(connection, incoming, outgoing);
  };
}

function begin(connections: WeakMap<Socket, Connection>, socket: Socket): Connection {
  const connection = { peer: peerOf(socket), isClosing: false };
  connections.set(socket, connection);
  return connection;
}

/** The certificate counts only when TLS verified its chain; a server that asks for none has none. */
function peerOf(socket: Socket): Peer {
  const { remoteAddress: peerAddress } = socket;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return { peerAddress };
  return { peerAddress, peerCertificate: socket.getPeerX509Certificate() };
}

/** What is known of a connection between its requests. */
interface Connection {
  readonly peer: Peer;
  /** The request before, which gets its response first. */
  turn?: Promise<void>;
  isClosing: boolean;
}

function toWireRequest(incoming: IncomingMessage, body: NodeBody, { peer }: Connection): WireRequest {
  return {
    method: incoming.method ?? '',
    target: targetOf(incoming),
    fields: toFields(incoming.rawHeaders),
    peerAddress: peer.peerAddress,
    peerCertificate: peer.peerCertificate,
    readBody: (maximumBytes) => body.read(maximumBytes),
    streamBody: () => incoming,
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
