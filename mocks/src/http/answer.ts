import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serializeCanonical } from '@margo-contract/protocol';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Octets, or lines that are sent as they come; absent when the answer has no body. */
  readonly body?: Uint8Array | AsyncIterable<string>;
}

/** An answer with a JSON body; integers beyond 2^53 keep their digits. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(serializeCanonical(value)),
  };
}

/** Sends an answer; one to HEAD goes without its body (RFC 9110 section 9.3.2). */
export async function sendAnswer(outgoing: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  const hasBody = body !== undefined && outgoing.req.method !== 'HEAD';
  const length = lengthOf(status, body);
  outgoing.writeHead(status, { ...length, ...headers });
  if (!hasBody) outgoing.end();
  else if (body instanceof Uint8Array) outgoing.end(body);
  else await pipeline(Readable.from(body), outgoing);
}

function lengthOf(status: number, body: Answer['body']): Record<string, string> {
  if (status === 204 || status === 304) return {};
  if (body === undefined) return { 'content-length': '0' };
  return body instanceof Uint8Array ? { 'content-length': String(body.length) } : {};
}
