/** A request as node:https wants it. */
export interface PreparedRequest {
  readonly method: string;
  /** Host name or IP address, without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** Value of Host: the port is left out when it is 443. */
  readonly authority: string;
  /** Request target in origin form, exactly as given (RFC 9112 §3.2.1). */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Takes the arguments of `fetch` apart. A URL given as text keeps its path and query letter by letter; those of a `URL`
 * or `Request` have been normalised when it was made (WHATWG URL), and stay so.
 *
 * @throws TypeError for a URL that is not https, as `fetch` does
 */
export async function prepareRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<PreparedRequest> {
  const request = new Request(input, init);
  const { protocol, hostname, port, host } = new URL(request.url);
  if (protocol !== 'https:') throw new TypeError(`Only https is spoken here: ${request.url}`);
  return {
    method: request.method,
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? 443 : Number(port),
    authority: host,
    target: requestTarget(typeof input === 'string' ? input : request.url),
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
    signal: request.signal,
  };
}

function requestTarget(url: string): string {
  const target = /^[^:]+:\/\/[^/?#]*([^#]*)/.exec(url)?.[1] ?? '';
  return target.startsWith('/') ? target : `/${target}`;
}
