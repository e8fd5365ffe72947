import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';

/** Adds what every answer has, and leaves the body out where there is none (RFC 9110 sections 6.6.1, 8.6, 9.3.2). */
export function complete({ method }: WireRequest, response: WireResponse, date: string): WireResponse {
  const { status, body } = response;
  const length = String(body?.length ?? 0);
  const isSized = status !== 204 && status !== 304;
  const headers = response.headers as Record<string, string>;
  headers.date = date;
  if (isSized) headers['content-length'] = length;
  return method === 'HEAD' || body === undefined ? { status, headers } : { status, headers, body };
}
