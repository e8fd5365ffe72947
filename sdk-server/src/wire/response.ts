import { type Clock, serializeCanonical } from '@margo-contract/protocol';
import type { WireRequest } from './request.js';

/** One HTTP response for an adapter to send as it is. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Octets of the body; absent when the response has none. */
  readonly body?: Uint8Array;
  /** The body as text that is sent while it is made, in place of `body`. */
  readonly stream?: AsyncIterable<string>;
}

/** A response with a JSON body that concerns one client and is not to be kept; integers beyond 2^53 keep their digits. */
export function jsonResponse(status: number, value: unknown): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(serializeCanonical(value)),
  };
}

/** A response that is its status alone. */
export function emptyResponse(status: number): WireResponse {
  return { status, headers: { 'cache-control': 'no-store' } };
}

/** A response whose headers were made for it alone, so that more can be put to them: copying them for each request costs. */
interface FreshResponse extends WireResponse {
  readonly headers: Record<string, string>;
}

/** Adds what every response has, and leaves the body out where there is none (RFC 9110 sections 6.6.1, 8.6, 9.3.2). */
export function complete({ method }: WireRequest, response: FreshResponse, date: string): WireResponse {
  const { status, headers, body, stream } = response;
  headers.date = date;
  if (stream !== undefined) return method === 'HEAD' ? { status, headers } : { status, headers, stream };
  if (status !== 204 && status !== 304) headers['content-length'] = String(body?.length ?? 0);
  return method === 'HEAD' || body === undefined ? { status, headers } : { status, headers, body };
}

/** The value of Date (RFC 9110 section 6.6.1), written anew only when the second has changed. */
export function createDateField(clock: Clock): () => string {
  let second = Number.NaN;
  let text = '';
  return () => {
    const now = clock();
    const current = Math.floor(now.getTime() / 1000);
    if (current !== second) text = now.toUTCString();
    second = current;
    return text;
  };
}
