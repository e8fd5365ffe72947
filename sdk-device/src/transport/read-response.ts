import type { IncomingMessage } from 'node:http';
import { TransportError } from '../error/index.js';

/** Statuses whose answers have no body (Fetch standard, null body status). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Reads an answer to its end.
 *
 * @param maximumBytes longest body that is read
 * @throws TransportError `transport-answer-too-large`, `transport-answer-malformed`, `transport-answer-coded`
 */
export async function readResponse(message: IncomingMessage, maximumBytes: number): Promise<Response> {
  refuseCoding(message);
  const body = await readBody(message, maximumBytes);
  const { statusCode = 0, rawHeaders } = message;
  try {
    const init = { status: statusCode, headers: readHeaders(rawHeaders) };
    return new Response(WITHOUT_BODY.has(statusCode) ? null : body, init);
  } catch (cause) {
    const message = `The answer with status ${statusCode} cannot be read`;
    throw new TransportError('transport-answer-malformed', message, { cause });
  }
}

async function readBody(message: IncomingMessage, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge(maximumBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Digests and ETags are over octets without content coding (CACHE-001), and nothing is decoded here. */
function refuseCoding({ headers }: IncomingMessage): void {
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() === 'identity') return;
  throw new TransportError('transport-answer-coded', `The answer came with the content coding ${coding}`);
}

function readHeaders(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  }
  return headers;
}

function tooLarge(maximumBytes: number): TransportError {
  return new TransportError('transport-answer-too-large', `The answer is longer than ${maximumBytes} bytes`);
}
