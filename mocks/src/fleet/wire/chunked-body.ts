import { malformed, tooLarge } from './response-error.js';

/** Longest line with the size of a chunk, or of the trailer section, in octets. */
const MAXIMUM_LINE_BYTES = 1024;
const MAXIMUM_TRAILERS = 32;
const SIZE = /^([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?$/;

type Expected = 'size' | 'data' | 'end-of-data' | 'trailer';

/** Reads a body in chunks (RFC 9112 section 7.1); extensions and trailers are passed over. */
export class ChunkedBody {
  readonly #maximumBytes: number;
  readonly #parts: Buffer[] = [];
  #length = 0;
  #kept: Buffer = Buffer.alloc(0);
  #expected: Expected = 'size';
  #missing = 0;
  #trailers = 0;

  /** @param maximumBytes longest body, in octets */
  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  /** @returns the body, once it is whole @throws TransportError */
  read(octets: Buffer): Buffer | undefined {
    let rest = this.#kept.length === 0 ? octets : Buffer.concat([this.#kept, octets]);
    for (;;) {
      if (this.#expected === 'data') {
        rest = this.#takeData(rest);
        if (this.#missing > 0) return this.#keep(rest);
        this.#expected = 'end-of-data';
      }
      const end = rest.indexOf('\r\n');
      if (end < 0 && rest.length <= MAXIMUM_LINE_BYTES) return this.#keep(rest);
      if (end < 0 || end > MAXIMUM_LINE_BYTES) throw malformed('a line among its chunks is too long');
      const isOver = this.#takeLine(rest.toString('latin1', 0, end));
      rest = rest.subarray(end + 2);
      if (!isOver) continue;
      if (rest.length > 0) throw malformed('more came than it announced');
      return Buffer.concat(this.#parts);
    }
  }

  /** What was handed in belongs to the connection, so what is needed longer is copied. */
  #keep(rest: Buffer): undefined {
    this.#kept = Buffer.from(rest);
  }

  #takeData(rest: Buffer): Buffer {
    const part = rest.subarray(0, this.#missing);
    this.#missing -= part.length;
    if (part.length > 0) this.#parts.push(Buffer.from(part));
    return rest.subarray(part.length);
  }

  /** @returns whether it was the last line of the body */
  #takeLine(line: string): boolean {
    if (this.#expected === 'end-of-data') {
      if (line !== '') throw malformed('a chunk is longer than its size');
      this.#expected = 'size';
      return false;
    }
    if (this.#expected === 'trailer') {
      this.#trailers += 1;
      if (this.#trailers > MAXIMUM_TRAILERS) throw malformed('it has too many trailers');
      return line === '';
    }
    const [, digits] = SIZE.exec(line) ?? [];
    if (digits === undefined) throw malformed(`the size of a chunk is ${JSON.stringify(line.slice(0, 80))}`);
    this.#missing = Number.parseInt(digits, 16);
    this.#length += this.#missing;
    if (this.#length > this.#maximumBytes) throw tooLarge(this.#maximumBytes);
    this.#expected = this.#missing === 0 ? 'trailer' : 'data';
    return false;
  }
}
