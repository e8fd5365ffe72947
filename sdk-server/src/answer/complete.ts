import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/** An answer whose headers were made for it alone, so that more can be put to them: copying them for each request costs. */
interface FreshResponse extends WireResponse {
  readonly headers: Record<string, string>;
}

/** Adds what every answer has, and leaves the body out where there is none (RFC 9110 sections 6.6.1, 8.6, 9.3.2). */
export function complete({ method }: WireRequest, response: FreshResponse, date: string): WireResponse {
  const { status, headers, body } = response;
  headers.date = date;
  if (status !== 204 && status !== 304) headers['content-length'] = String(body?.length ?? 0);
  return method === 'HEAD' || body === undefined ? { status, headers } : { status, headers, body };
}
