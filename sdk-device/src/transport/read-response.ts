import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { TransportError } from '../error.js';

/** Statuses whose responses have no body (Fetch standard, null body status). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/** Longest body of an error that is read, in octets; what follows is cut off, so that the status is not lost with it. */
const MAXIMUM_ERROR_BYTES = 65_536;

const decompress = promisify(gunzip);

/**
 * Reads a response to its end, and undoes its content coding: digests and ETags are over octets without one (CACHE-001).
 *
 * @param maximumBytes longest body that is read, in octets, coded and decoded
 * @throws TransportError `transport-response-too-large`, `transport-response-malformed`, `transport-response-coded`
 */
export async function readResponse(message: IncomingMessage, maximumBytes: number): Promise<Response> {
  const { statusCode: status = 0, headersDistinct } = message;
  const coding = message.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (!['identity', 'gzip', 'x-gzip'].includes(coding)) {
    message.destroy();
    throw new TransportError('transport-response-coded', `The response has the content coding ${coding}`);
  }
  const isCoded = coding !== 'identity' && !WITHOUT_BODY.includes(status);
  const received = await readBody(message, status >= 400 ? undefined : maximumBytes);
  const body = isCoded && received.length > 0 ? await decode(received, maximumBytes) : received;
  try {
    const headers = Object.entries(headersDistinct)
      .filter(([name]) => !isCoded || !['content-encoding', 'content-length'].includes(name))
      .flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
    return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
  } catch (cause) {
    const reason = `The response with status ${status} cannot be read`;
    throw new TransportError('transport-response-malformed', reason, { cause });
  }
}

/** @param maximumBytes undefined for a body that is cut off instead of refused */
async function readBody(
  message: IncomingMessage,
  maximumBytes: number | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= (maximumBytes ?? MAXIMUM_ERROR_BYTES)) continue;
    if (maximumBytes !== undefined) throw tooLarge(maximumBytes);
    break;
  }
  const body = new Uint8Array(Buffer.concat(chunks));
  return maximumBytes === undefined ? body.subarray(0, MAXIMUM_ERROR_BYTES) : body;
}

async function decode(coded: Uint8Array, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await decompress(coded, { maxOutputLength: maximumBytes }));
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(maximumBytes);
    const message = 'The body of the response is no gzip, although it is said to be';
    throw new TransportError('transport-response-malformed', message, { cause });
  }
}

function tooLarge(maximumBytes: number): TransportError {
  const message = `The response is longer than ${maximumBytes} octets`;
  return new TransportError('transport-response-too-large', message);
}
