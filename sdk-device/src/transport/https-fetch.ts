import { type Agent, type RequestOptions, request as send } from 'node:https';
import { TransportError } from '../error.js';
import { explainFailure } from './failure.js';
import { readResponse } from './read-response.js';
import { settle } from './settle.js';
import type { ServerTrust, TlsCredentials } from './verifying-agent.js';

/** What may be said of one request, besides what `fetch` knows. */
export interface FetchInit extends Omit<RequestInit, 'signal'> {
  readonly signal?: AbortSignal | null | undefined;
  /** Longest body of its response, in octets. */
  readonly maximumResponseBytes?: number | undefined;
  /** Time for the whole of it, in milliseconds. */
  readonly timeoutMilliseconds?: number | undefined;
}

/** The part of the web's `fetch` that the SDK uses. */
export type Fetch = (input: string | URL | Request, init?: FetchInit) => Promise<Response>;

/** What a `fetch` of the SDK bears. */
export interface FetchLimits {
  /** Time from the call to the end of the response, in milliseconds; 30 000 unless given. Silence may last no longer either. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Longest body of a response, in octets, before and after decompression; 64 MiB unless given. */
  readonly maximumResponseBytes?: number | undefined;
}

export interface FetchOptions extends FetchLimits {
  readonly trust: ServerTrust;
  readonly credentials?: TlsCredentials | undefined;
}

export interface HttpsFetch extends Fetch {
  /** Closes every connection; requests under way fail. */
  close(): void;
}

interface PreparedRequest {
  readonly url: URL;
  readonly options: RequestOptions;
  readonly body: Uint8Array | undefined;
}

/** Default of `timeoutMilliseconds`. */
export const TIMEOUT_MILLISECONDS = 30_000;
const MAXIMUM_RESPONSE_BYTES = 64 * 1024 * 1024;

/**
 * A `fetch` over node:https, because the one of Node.js takes no CA: HTTP/1.1 to trusted servers only, connections kept
 * open between requests. Redirects are not followed (RETRY-008) and nothing is sent a second time. Responses may come
 * compressed by gzip; what is given has no content coding.
 *
 * Rejects with a TransportError, or with the signal's reason when the caller aborts.
 */
export function createFetch(options: FetchOptions): HttpsFetch {
  const { timeoutMilliseconds: silence = TIMEOUT_MILLISECONDS } = options;
  const agent = options.trust.createAgent(silence, options.credentials);
  const fetch: Fetch = async (input, init = {}) => {
    const { maximumResponseBytes = options.maximumResponseBytes ?? MAXIMUM_RESPONSE_BYTES } = init;
    const { timeoutMilliseconds = silence } = init;
    const prepared = await prepare(input, init);
    const signal = init.signal ?? (input instanceof Request ? input.signal : undefined);
    const exchange = async (end: AbortSignal) => {
      if (agent.prepare) await agent.prepare();
      return perform(prepared, { agent, silence, maximumResponseBytes, end });
    };
    return settle(exchange, { timeoutMilliseconds, signal });
  };
  return Object.assign(fetch, { close: () => agent.destroy() });
}

/**
 * Takes the arguments of `fetch` apart. A URL given as text keeps its path and query letter by letter (RFC 9112 §3.2.1);
 * those of a `URL` or `Request` have been normalised when it was made (WHATWG URL), and stay so.
 *
 * @throws TypeError for a URL that is not https, as `fetch` does
 */
async function prepare(input: string | URL | Request, init: FetchInit): Promise<PreparedRequest> {
  const source = input instanceof Request ? new Request(input, { ...init, signal: null }) : init;
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.protocol !== 'https:') throw new TypeError(`Only https is spoken here: ${url}`);
  const headers: Record<string, string> = Object.fromEntries(new Headers(source.headers));
  headers['accept-encoding'] ??= 'gzip';
  // Without the port when it is 443.
  headers.host = url.host;
  const path = requestTarget(typeof input === 'string' ? input : url.href);
  const body = await readBody(source);
  if (body !== undefined) headers['content-length'] = String(body.length);
  return { url, options: { method: source.method ?? 'GET', path, headers }, body };
}

async function readBody(source: Request | FetchInit): Promise<Uint8Array | undefined> {
  if (source instanceof Request) return source.body ? new Uint8Array(await source.arrayBuffer()) : undefined;
  const { body } = source;
  if (body === undefined || body === null || body instanceof Uint8Array) return body ?? undefined;
  return new Uint8Array(await new Response(body).arrayBuffer());
}

function requestTarget(url: string): string {
  const target = /^[^:]+:\/\/[^/?#]*([^#]*)/.exec(url)?.[1] ?? '';
  return target.startsWith('/') ? target : `/${target}`;
}

interface Bounds {
  readonly agent: Agent;
  readonly silence: number;
  readonly maximumResponseBytes: number;
  readonly end: AbortSignal;
}

function perform({ url, options, body }: PreparedRequest, bounds: Bounds): Promise<Response> {
  const { agent, silence, maximumResponseBytes, end } = bounds;
  return new Promise((resolve, reject) => {
    const request = send(url, { ...options, agent });
    let hasResponse = false;
    const fail = (error: unknown) => {
      reject(error);
      request.destroy();
    };
    const explain = (error: Error) => fail(isStale(error, request) ? stale(error) : explainFailure(error));
    end.addEventListener('abort', () => fail(end.reason), { once: true });
    request.on('error', explain);
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      fail(new TransportError('transport-response-malformed', 'The server switches protocols unasked (101)'));
    });
    request.once('close', () => {
      if (!hasResponse) explain(new Error('the connection was closed'));
    });
    request.once('response', (message) => {
      hasResponse = true;
      readResponse(message, maximumResponseBytes).then(resolve, explain);
    });
    request.setTimeout(silence, () => {
      fail(new TransportError('transport-timeout', `The server was silent for ${silence} ms`));
    });
    request.end(body);
  });

  function isStale(error: Error, { reusedSocket }: { readonly reusedSocket: boolean }): boolean {
    return reusedSocket && 'code' in error && ['ECONNRESET', 'EPIPE'].includes(String(error.code));
  }
}

function stale(cause: Error): TransportError {
  const message = 'The server closed a kept connection before it responded';
  return new TransportError('transport-connection-stale', message, { cause });
}
