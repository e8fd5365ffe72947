import { ChunkedBody } from './chunked-body.js';
import { malformed, tooLarge } from './response-error.js';

/** A response as it came. */
export interface RawResponse {
  readonly status: number;
  /** Field lines in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** Whether the connection may carry another request. */
  readonly keepsConnection: boolean;
}

/** Longest header section that is read, in octets. */
const MAXIMUM_HEAD_BYTES = 32_768;
/** Responses with a status of 1xx that may come before the one that counts. */
const MAXIMUM_INTERIM = 8;

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5][0-9]{2})(?: [^\r\n]*)?$/;
const FIELD_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*?)[ \t]*$/;
const END_OF_HEAD = '\r\n\r\n';
const EMPTY = Buffer.alloc(0);

/** What the header section says of the body (RFC 9112 section 6.3). */
interface Head extends Omit<RawResponse, 'body'> {
  readonly length: number | 'chunked' | 'until-close';
}

/**
 * Reads the response to one request, and nothing more: header section, then a body of a known length, in chunks, or until the
 * connection ends. It holds no more than the limits.
 */
export class ResponseReader {
  readonly #maximumBytes: number;
  #kept: Buffer = EMPTY;
  #head: Head | undefined;
  #chunked: ChunkedBody | undefined;
  readonly #parts: Buffer[] = [];
  #length = 0;
  #interim = 0;

  /** @param maximumBytes longest body, in octets */
  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  /** Whether any octet has come. */
  get hasBegun(): boolean {
    return this.#head !== undefined || this.#kept.length > 0;
  }

  /**
   * Takes octets, which it copies if they are needed longer.
   *
   * @returns the response, once it is whole
   * @throws TransportError `transport-response-malformed`, `transport-response-too-large`
   */
  read(octets: Buffer): RawResponse | undefined {
    if (this.#head !== undefined) return this.#readBody(this.#head, octets);
    const text = this.#kept.length === 0 ? octets : Buffer.concat([this.#kept, octets]);
    const end = text.indexOf(END_OF_HEAD);
    if (end < 0 ? text.length > MAXIMUM_HEAD_BYTES : end > MAXIMUM_HEAD_BYTES) {
      throw malformed(`its header section is longer than ${MAXIMUM_HEAD_BYTES} octets`);
    }
    if (end < 0) {
      this.#kept = Buffer.from(text);
      return undefined;
    }
    return this.#readAfterHead(
      readHead(text.toString('latin1', 0, end)),
      text.subarray(end + END_OF_HEAD.length),
    );
  }

  /** Says that the connection has ended; that is how some bodies end. */
  end(): RawResponse | undefined {
    return this.#head?.length === 'until-close' ? this.#whole(this.#head) : undefined;
  }

  #readAfterHead(head: Head, rest: Buffer): RawResponse | undefined {
    this.#kept = EMPTY;
    if (head.status >= 200) {
      this.#head = head;
      if (head.length === 'chunked') this.#chunked = new ChunkedBody(this.#maximumBytes);
      return this.#readBody(head, rest);
    }
    this.#interim += 1;
    if (head.status === 101 || this.#interim > MAXIMUM_INTERIM)
      throw malformed('it switches protocols unasked');
    return rest.length === 0 ? undefined : this.read(rest);
  }

  #readBody(head: Head, octets: Buffer): RawResponse | undefined {
    if (this.#chunked !== undefined) return this.#readChunks(head, this.#chunked, octets);
    const expected = head.length === 'until-close' ? this.#maximumBytes : Number(head.length);
    if (head.length !== 'until-close' && expected > this.#maximumBytes) throw tooLarge(this.#maximumBytes);
    this.#length += octets.length;
    if (this.#length > expected) {
      throw head.length === 'until-close' ? tooLarge(expected) : malformed('more came than it announced');
    }
    if (octets.length > 0) this.#parts.push(Buffer.from(octets));
    return head.length !== 'until-close' && this.#length === expected ? this.#whole(head) : undefined;
  }

  #readChunks(head: Head, chunked: ChunkedBody, octets: Buffer): RawResponse | undefined {
    const body = chunked.read(octets);
    return body === undefined ? undefined : { ...head, body };
  }

  #whole(head: Head): RawResponse {
    const body = this.#parts.length === 0 ? EMPTY : Buffer.concat(this.#parts);
    return { ...head, body };
  }
}

function readHead(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n');
  const [, minor, digits] = STATUS_LINE.exec(first) ?? [];
  if (digits === undefined) throw malformed('it does not begin with a status line of HTTP/1.1');
  const status = Number(digits);
  const fields: [string, string][] = [];
  let [lengths, coding, connection] = ['', '', ''];
  for (const line of lines) {
    const [, name = '', value = ''] = FIELD_LINE.exec(line) ?? [];
    if (name === '') throw malformed(`a field line cannot be read: ${JSON.stringify(line.slice(0, 80))}`);
    fields.push([name, value]);
    const lower = name.toLowerCase();
    if (lower === 'content-length') lengths += `${value},`;
    else if (lower === 'transfer-encoding') coding += `${value.toLowerCase()},`;
    else if (lower === 'connection') connection += `${value.toLowerCase()},`;
  }
  const length = hasNoBody(status) ? 0 : lengthOf(lengths.slice(0, -1), coding.slice(0, -1));
  const isClosing = /(^|[ ,])close($|[ ,])/.test(connection) || minor === '0' || length === 'until-close';
  return { status, fields, length, keepsConnection: !isClosing };
}

function hasNoBody(status: number): boolean {
  return status < 200 || status === 204 || status === 304;
}

function lengthOf(lengths: string, coding: string): Head['length'] {
  if (coding !== '' && coding !== 'chunked')
    throw malformed(`it has the transfer coding ${coding.slice(0, 80)}`);
  if (coding !== '' && lengths !== '') throw malformed('it has a length and a transfer coding');
  if (coding !== '') return 'chunked';
  if (lengths === '') return 'until-close';
  if (/^[0-9]{1,15}$/.test(lengths)) return Number(lengths);
  throw malformed(`its Content-Length is ${JSON.stringify(lengths.slice(0, 80))}`);
}
