import type { IncomingMessage } from 'node:http';
import { TransportError } from '../error/index.js';

/** Statuses whose answers have no body (Fetch standard, null body status). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * Reads an answer to its end. Digests and ETags are over octets without content coding (CACHE-001), and nothing is decoded
 * here.
 *
 * @param maximumBytes longest body that is read
 * @throws TransportError `transport-answer-too-large`, `transport-answer-malformed`, `transport-answer-coded`
 */
export async function readResponse(message: IncomingMessage, maximumBytes: number): Promise<Response> {
  const { statusCode: status = 0, headersDistinct } = message;
  const coding = message.headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity') {
    throw new TransportError('transport-answer-coded', `The answer has the content coding ${coding}`);
  }
  const body = await readBody(message, maximumBytes);
  try {
    const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    );
    return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
  } catch (cause) {
    const reason = `The answer with status ${status} cannot be read`;
    throw new TransportError('transport-answer-malformed', reason, { cause });
  }
}

async function readBody(message: IncomingMessage, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > maximumBytes) {
      throw new TransportError(
        'transport-answer-too-large',
        `The answer is longer than ${maximumBytes} bytes`,
      );
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
