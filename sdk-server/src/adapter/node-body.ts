import type { IncomingMessage } from 'node:http';
import type { ReceivedBody } from '../wire/request.js';

const BODY_IS_GONE =
  'The body was read before the WFM could check its digest: mount the WFM before any body parser';

/** The body of a request of node:http. */
export class NodeBody {
  readonly #incoming: IncomingMessage;
  #isTaken = false;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
  }

  /** Whether octets of it were left on the connection, or are still on their way. */
  get isLeft(): boolean {
    return !this.#isTaken && !this.#incoming.complete && hasBody(this.#incoming);
  }

  /** Reads at most the limit. A body that came together with its header section is there already. */
  read(maximumBytes: number): ReceivedBody | Promise<ReceivedBody> {
    if (!isThere(this.#incoming)) return awaitBody(this.#incoming, maximumBytes);
    if (this.#incoming.readableLength > maximumBytes) return 'too-large';
    this.#isTaken = true;
    return take(this.#incoming);
  }
}

/** Afterwards the stream flows to its end, if anybody waits for that: node:http does not, and flowing costs. */
function take(incoming: IncomingMessage): Uint8Array {
  const octets: Uint8Array | null = incoming.read();
  if (incoming.listenerCount('end') + incoming.listenerCount('close') > 0) incoming.resume();
  return octets ?? new Uint8Array();
}

/** Whether the header section announces a body (RFC 9112 section 6.3). */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether everything has arrived and nobody has read of it. */
function isThere(incoming: IncomingMessage): boolean {
  if (incoming.readableDidRead || incoming.destroyed) return false;
  return incoming.complete || incoming.readableLength === Number(incoming.headers['content-length']);
}

/**
 * Reads at most the limit; a declared length above it is refused before the first octet. Not with `for await`: leaving
 * such a loop early destroys the socket, and the response with it.
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
