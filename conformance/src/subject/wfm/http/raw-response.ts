import type { Field } from '@margo-contract/protocol';
import { decodeContent } from '../../../exchange/content-coding.js';
import { fieldValue, type ReceivedResponse } from '../../../exchange/message.js';

/** A response of HTTP/1.1 that was read from octets. */
export interface RawResponse {
  readonly response: ReceivedResponse;
  /** How many of the octets belong to it and to what came before it. */
  readonly length: number;
}

/**
 * Reads the first response that is no 1xx from the octets of a connection (RFC 9112 §§4 to 7).
 *
 * @param ended whether no more octets will come
 * @returns undefined while it is not complete
 * @throws Error when the octets are no HTTP/1.1
 */
export function readRawResponse(
  octets: Buffer,
  ended: boolean,
  maximumLength: number,
): RawResponse | undefined {
  let start = 0;
  for (;;) {
    const end = octets.indexOf('\r\n\r\n', start);
    if (end < 0) return undefined;
    const { status, httpVersion, fields } = readHead(octets.toString('latin1', start, end));
    start = end + 4;
    if (status < 200) continue;
    const body = readBody(octets.subarray(start), { status, fields }, ended);
    if (body === undefined) return undefined;
    const coding = fieldValue(fields, 'content-encoding');
    const content = decodeContent(body.octets, coding, maximumLength);
    const response = { status, httpVersion, fields, body: body.octets, content };
    return { response, length: start + body.length };
  }
}

function readHead(text: string): Pick<ReceivedResponse, 'status' | 'httpVersion' | 'fields'> {
  const [first = '', ...lines] = text.split('\r\n');
  const matched = /^HTTP\/(1\.[01]) ([0-9]{3})( |$)/.exec(first);
  if (matched === null) throw new Error(`the response begins with ${JSON.stringify(first.slice(0, 60))}`);
  return { status: Number(matched[2]), httpVersion: String(matched[1]), fields: lines.map(readField) };
}

function readField(line: string): Field {
  const matched = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line);
  if (matched === null)
    throw new Error(`the response has the header line ${JSON.stringify(line.slice(0, 60))}`);
  return [String(matched[1]), String(matched[2])];
}

interface Body {
  readonly octets: Buffer;
  /** Octets on the wire, framing included. */
  readonly length: number;
}

function readBody(
  rest: Buffer,
  { status, fields }: Pick<ReceivedResponse, 'status' | 'fields'>,
  ended: boolean,
): Body | undefined {
  if (status === 204 || status === 304) return { octets: Buffer.alloc(0), length: 0 };
  if (/(^|,)\s*chunked\s*$/i.test(fieldValue(fields, 'transfer-encoding') ?? '')) return readChunks(rest);
  const declared = fieldValue(fields, 'content-length');
  if (declared === undefined) return ended ? { octets: rest, length: rest.length } : undefined;
  if (!/^[0-9]{1,15}$/.test(declared)) throw new Error(`the response has Content-Length: ${declared}`);
  const length = Number(declared);
  return rest.length < length ? undefined : { octets: rest.subarray(0, length), length };
}

function readChunks(rest: Buffer): Body | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = rest.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const size = Number.parseInt(rest.toString('latin1', at, end), 16);
    if (!(size >= 0)) throw new Error('a chunk of the response has no size');
    if (size === 0) return endOfChunks(rest, chunks, end);
    if (rest.length < end + 2 + size + 2) return undefined;
    chunks.push(rest.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

/** Trailer fields may follow the last chunk; an empty line ends them. */
function endOfChunks(rest: Buffer, chunks: readonly Buffer[], lastLine: number): Body | undefined {
  const end = rest.indexOf('\r\n\r\n', lastLine);
  return end < 0 ? undefined : { octets: Buffer.concat(chunks), length: end + 4 };
}
