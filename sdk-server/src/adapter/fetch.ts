import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/** A handler of the web-standard kind, as Deno, Bun, workers and many frameworks take it. */
export type FetchHandler = (request: Request) => Promise<Response>;

/**
 * Serves a WFM's `handle` from web-standard requests. Their URL was normalised by whoever made them; a target that
 * changes by that, such as one with `..`, does not verify and is refused.
 */
export function createFetchHandler(handle: (request: WireRequest) => Promise<WireResponse>): FetchHandler {
  return async (request) => toResponse(await handle(toWireRequest(request)));
}

function toWireRequest(request: Request): WireRequest {
  const { host, pathname, search } = new URL(request.url);
  const fields = [...request.headers];
  if (!request.headers.has('host')) fields.push(['host', host]);
  return {
    method: request.method,
    target: `${pathname}${search}`,
    fields,
    readBody: (maximumBytes) => readBody(request, maximumBytes),
  };
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

function toResponse({ status, headers, body }: WireResponse): Response {
  const { connection: _, ...others } = headers;
  return new Response(body === undefined ? null : Uint8Array.from(body), { status, headers: others });
}
