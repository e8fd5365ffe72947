import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Fields, WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/**
 * Serves a WFM's `handle` from a server of node:https (or of node:http behind a proxy that ends TLS). It is Express
 * middleware as well: mount it before any body parser.
 */
export function createNodeListener(handle: (request: WireRequest) => Promise<WireResponse>): RequestListener {
  return (incoming, outgoing) => {
    handle(toWireRequest(incoming)).then(
      (response) => send(incoming, outgoing, response),
      () => outgoing.destroy(),
    );
  };
}

function toWireRequest(incoming: IncomingMessage): WireRequest {
  return {
    method: incoming.method ?? '',
    target: targetOf(incoming),
    fields: toFields(incoming.rawHeaders),
    readBody: (maximumBytes) => readBody(incoming, maximumBytes),
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

const BODY_IS_GONE =
  'The body was read before the WFM could check its digest: mount the WFM before any body parser';

/**
 * Reads at most the limit; a declared length above it is refused before the first octet. Not with `for await`: leaving
 * such a loop early destroys the socket, and the answer with it.
 */
function readBody(incoming: IncomingMessage, maximumBytes: number): Promise<Uint8Array | 'too-large'> {
  if (incoming.readableEnded) return Promise.reject(new TypeError(BODY_IS_GONE));
  if (Number(incoming.headers['content-length'] ?? 0) > maximumBytes) return Promise.resolve('too-large');
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    incoming.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= maximumBytes) return chunks.push(chunk);
      incoming.pause();
      incoming.removeAllListeners('data');
      return resolve('too-large');
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('The connection was closed before the body was complete')));
  });
}

/** A request whose body was not read to its end leaves octets on the connection, so that is closed. */
function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: WireResponse,
): void {
  outgoing.sendDate = false;
  const close = incoming.complete || !hasBody(incoming) ? {} : { connection: 'close' };
  outgoing.writeHead(status, { ...headers, ...close });
  outgoing.end(body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
