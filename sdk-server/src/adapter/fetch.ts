import type { Peer, WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/**
 * A handler of the web-standard kind, as Deno, Bun, workers and many frameworks take it.
 *
 * @param peer what the caller of this function knows of the other end of the connection: a web-standard request does not tell
 */
export type FetchHandler = (request: Request, peer?: Peer) => Promise<Response>;

/**
 * Serves a WFM's `handle` from web-standard requests. The runtime has normalised their URL; a target that changes by that, such as
 * one with `..`, does not verify and is refused.
 */
export function createFetchHandler(handle: (request: WireRequest) => Promise<WireResponse>): FetchHandler {
  return async (request, peer) => toResponse(await handle(toWireRequest(request, peer)));
}

function toWireRequest(request: Request, peer: Peer = {}): WireRequest {
  const { host, pathname, search } = new URL(request.url);
  const fields = [...request.headers];
  if (!request.headers.has('host')) fields.push(['host', host]);
  return {
    method: request.method,
    target: `${pathname}${search}`,
    fields,
    peerAddress: peer.peerAddress,
    peerCertificate: peer.peerCertificate,
    readBody: (maximumBytes) => readBody(request, maximumBytes),
    streamBody: () => chunksOf(request),
  };
}

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  for await (const chunk of body ?? []) yield chunk;
}

async function readBody(
  { body }: Request,
  maximumBytes: number,
): Promise<Uint8Array | 'too-large' | 'incomplete'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > maximumBytes) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'incomplete';
  }
  return Buffer.concat(chunks);
}

function toResponse({ status, headers, body, stream }: WireResponse): Response {
  const { connection: _, ...others } = headers;
  const init = { status, headers: others };
  if (stream !== undefined) return new Response(ReadableStream.from(encoded(stream)), init);
  return new Response(body === undefined ? null : Uint8Array.from(body), init);
}

async function* encoded(stream: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of stream) yield Buffer.from(text);
}
