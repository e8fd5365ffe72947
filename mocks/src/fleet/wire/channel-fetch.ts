import { type Fetch, TransportError } from '@margo-contract/sdk-device';
import type { Channel } from './connection.js';
import type { RawResponse } from './response-reader.js';

const MAXIMUM_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 30_000;

/** A `fetch` for the functions of the SDK over a channel, whose one destination every URL is of. */
export function createChannelFetch(channel: Channel): Fetch {
  return async (input, init = {}) => {
    const { method = 'GET', headers, body, signal } = init;
    signal?.throwIfAborted();
    const { maximumResponseBytes = MAXIMUM_BYTES, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = init;
    const content = body instanceof Uint8Array ? body : new Uint8Array();
    const fields = Object.entries({ ...(headers as Record<string, string>) });
    if (content.length > 0) fields.push(['content-length', String(content.length)]);
    const octets = Buffer.concat([Buffer.from(writeHead(method, String(input), fields), 'latin1'), content]);
    const response = await channel.exchange({
      octets,
      maximumBytes: maximumResponseBytes,
      timeoutMilliseconds,
    });
    return toResponse(response);
  };
}

/** The header section of a request, with the empty line at its end. */
export function writeHead(
  method: string,
  url: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  const [, host = '', target = ''] = /^https:\/\/([^/?#]+)([^#]*)/.exec(url) ?? [];
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `${method} ${target.startsWith('/') ? '' : '/'}${target} HTTP/1.1\r\nhost: ${host}\r\n${lines}\r\n`;
}

/** @throws TransportError when the web's `Response` does not take it */
export function toResponse({ status, fields, body }: RawResponse): Response {
  try {
    const isEmpty = status === 204 || status === 304;
    return new Response(isEmpty ? null : new Uint8Array(body), {
      status,
      headers: fields.map(([name, value]): [string, string] => [name, value]),
    });
  } catch (cause) {
    const message = `The response with status ${status} cannot be read`;
    throw new TransportError('transport-response-malformed', message, { cause });
  }
}
