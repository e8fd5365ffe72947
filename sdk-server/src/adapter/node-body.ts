import type { IncomingMessage } from 'node:http';
import type { ReceivedBody } from '../wire/request.js';

const BODY_IS_GONE =
  'The body was read before the WFM could check its digest: mount the WFM before any body parser';

/** Whether the header section announces a body (RFC 9112 section 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Reads at most the limit. A body that came together with its header section is there already. */
export function readNodeBody(
  incoming: IncomingMessage,
  maximumBytes: number,
): ReceivedBody | Promise<ReceivedBody> {
  if (!isThere(incoming)) return awaitBody(incoming, maximumBytes);
  if (incoming.readableLength > maximumBytes) return 'too-large';
  const body: Uint8Array | null = incoming.read();
  return body ?? new Uint8Array();
}

/** Whether everything has arrived and nobody has read of it. */
function isThere(incoming: IncomingMessage): boolean {
  return incoming.complete && !incoming.readableDidRead && !incoming.destroyed;
}

/**
 * Reads at most the limit; a declared length above it is refused before the first octet. Not with `for await`: leaving
 * such a loop early destroys the socket, and the answer with it.
 */
function awaitBody(incoming: IncomingMessage, maximumBytes: number): ReceivedBody | Promise<ReceivedBody> {
  if (!hasBody(incoming)) return new Uint8Array();
  if (incoming.readableEnded) throw new TypeError(BODY_IS_GONE);
  if (incoming.destroyed) return 'incomplete';
  if (Number(incoming.headers['content-length'] ?? 0) > maximumBytes) return 'too-large';
  return collect(incoming, maximumBytes);
}

function collect(incoming: IncomingMessage, maximumBytes: number): Promise<ReceivedBody> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const take = (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= maximumBytes) return chunks.push(chunk);
      incoming.off('data', take);
      incoming.pause();
      chunks.length = 0;
      return resolve('too-large');
    };
    incoming.on('data', take);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', () => resolve('incomplete'));
    incoming.once('close', () => resolve('incomplete'));
  });
}
