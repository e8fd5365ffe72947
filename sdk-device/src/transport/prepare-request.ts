import type { RequestOptions } from 'node:https';

/** A request as node:https wants it. */
export interface PreparedRequest {
  readonly url: URL;
  readonly options: RequestOptions;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Takes the arguments of `fetch` apart. A URL given as text keeps its path and query letter by letter (RFC 9112 §3.2.1);
 * those of a `URL` or `Request` have been normalised when it was made (WHATWG URL), and stay so.
 *
 * @throws TypeError for a URL that is not https, as `fetch` does
 */
export async function prepareRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<PreparedRequest> {
  const request = new Request(input, init);
  const { method, headers, signal } = request;
  const url = new URL(request.url);
  if (url.protocol !== 'https:') throw new TypeError(`Only https is spoken here: ${url}`);
  headers.set('accept-encoding', 'identity');
  // Without the port when it is 443.
  headers.set('host', url.host);
  const path = requestTarget(typeof input === 'string' ? input : url.href);
  const options = { method, path, headers: Object.fromEntries(headers) };
  return { url, options, body: new Uint8Array(await request.arrayBuffer()), signal };
}

function requestTarget(url: string): string {
  const target = /^[^:]+:\/\/[^/?#]*([^#]*)/.exec(url)?.[1] ?? '';
  return target.startsWith('/') ? target : `/${target}`;
}
