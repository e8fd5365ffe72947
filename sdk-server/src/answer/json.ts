import type { WireResponse } from '../wire/response.js';

/** An answer with a JSON body that concerns one client and is not to be kept. */
export function jsonAnswer(status: number, value: object): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** An answer that is its status alone. */
export function emptyAnswer(status: number): WireResponse {
  return { status, headers: { 'cache-control': 'no-store' } };
}
