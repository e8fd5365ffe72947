import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WireResponse } from '../wire/response.js';

/** Sends a response, and says whether the connection is of use afterwards. */
export function send(outgoing: ServerResponse, { status, headers, body }: WireResponse): 'close' | 'keep' {
  if (outgoing.destroyed || outgoing.req.socket.destroyed) return 'close';
  outgoing.sendDate = false;
  outgoing.writeHead(status, headers);
  outgoing.end(body);
  return headers.connection === 'close' ? 'close' : 'keep';
}

/** A request whose body was not read to its end leaves octets on the connection, so that is closed. */
export function sendBeforeEnd(
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

/** Sends the body while it is made, and while the request may still be read. What breaks it ends the connection. */
export async function sendStream(
  outgoing: ServerResponse,
  { status, headers }: WireResponse,
  stream: AsyncIterable<string>,
): Promise<void> {
  outgoing.sendDate = false;
  outgoing.writeHead(status, headers);
  await pipeline(Readable.from(stream), outgoing);
}

/** How long a connection stays open for a client that still sends although it has its response. */
export interface Lingering {
  readonly milliseconds: number;
  /** Octets that are thrown away at most. */
  readonly octets: number;
}

export const PROPOSED_LINGERING: Lingering = { milliseconds: 2_000, octets: 4_194_304 };

/**
 * Sends the body of a response, and closes the connection only when the client stops sending, or after a while. Closing at
 * once would reset the connection, and many a client then loses the response it was sent (RFC 9112 section 9.6).
 */
function lingerAfter(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: Uint8Array | undefined,
  { milliseconds, octets }: Lingering,
): void {
  let discarded = 0;
  const discard = (chunk: Uint8Array) => {
    discarded += chunk.length;
    if (discarded > octets) stop();
  };
  const stop = () => {
    clearTimeout(timer);
    incoming.off('data', discard);
    outgoing.end();
  };
  const timer = setTimeout(stop, milliseconds).unref();
  if (body === undefined) outgoing.flushHeaders();
  else outgoing.write(body);
  incoming.once('end', stop);
  incoming.once('close', stop);
  incoming.on('data', discard);
  incoming.resume();
}
