import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a connection stays open for a client that still sends although it was answered. */
export interface Lingering {
  readonly milliseconds: number;
  /** Octets that are thrown away at most. */
  readonly octets: number;
}

export const PROPOSED_LINGERING: Lingering = { milliseconds: 2_000, octets: 4_194_304 };

/**
 * Sends the body of an answer, and closes the connection only when the client stops sending, or after a while. Closing at
 * once would reset the connection, and many a client then loses the answer it was sent (RFC 9112 section 9.6).
 */
export function lingerAfter(
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
