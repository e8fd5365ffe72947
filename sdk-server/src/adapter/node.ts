import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Fields, WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import { hasBody, readNodeBody } from './node-body.js';
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
  const turns = new WeakMap<object, Promise<unknown>>();
  const closing = new WeakSet<object>();

  const answerAfter = async (
    turn: Promise<unknown> | undefined,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ) => {
    await turn; // without one as well: then what came in the same packet has been read
    if (closing.has(incoming.socket)) return;
    try {
      const response = await handle(toWireRequest(incoming));
      if (send(incoming, outgoing, response, lingering) === 'close') closing.add(incoming.socket);
    } catch {
      outgoing.destroy();
    }
  };

  return (incoming, outgoing) => {
    const { socket } = incoming;
    turns.set(socket, answerAfter(turns.get(socket), incoming, outgoing));
  };
}

function toWireRequest(incoming: IncomingMessage): WireRequest {
  const { remoteAddress } = incoming.socket;
  return {
    method: incoming.method ?? '',
    target: targetOf(incoming),
    fields: toFields(incoming.rawHeaders),
    peerAddress: remoteAddress,
    readBody: (maximumBytes) => readNodeBody(incoming, maximumBytes),
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

/** A request whose body was not read to its end leaves octets on the connection, so that is closed. */
function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: WireResponse,
  lingering: Lingering,
): 'close' | 'keep' {
  if (outgoing.destroyed || incoming.socket.destroyed) return 'close';
  outgoing.sendDate = false;
  if (!incoming.complete && hasBody(incoming)) {
    outgoing.writeHead(status, { ...headers, connection: 'close' });
    lingerAfter(incoming, outgoing, body, lingering);
    return 'close';
  }
  outgoing.writeHead(status, headers);
  outgoing.end(body);
  return headers.connection === 'close' ? 'close' : 'keep';
}
