import { JsonError } from '../error/index.js';

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const LITERALS: readonly [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads one JSON text from its beginning to its end, value by value (RFC 8259). */
export class JsonReader {
  readonly #text: string;
  readonly #maximumDepth: number;
  #at = 0;
  #depth = 0;

  constructor(text: string, maximumDepth: number) {
    this.#text = text;
    this.#maximumDepth = maximumDepth;
  }

  /** @throws JsonError */
  readText(): unknown {
    const value = this.#readValue();
    if (this.#peek() !== undefined) throw this.#malformed();
    return value;
  }

  #readValue(): unknown {
    const first = this.#peek();
    if (first === '"') return this.#readString();
    if (first === '{') return this.#readObject();
    if (first === '[') return this.#readArray();
    if (first === '-' || (first !== undefined && first <= '9')) return this.#readNumber();
    return this.#readLiteral();
  }

  #readArray(): unknown[] {
    const items: unknown[] = [];
    if (this.#enter(']')) return items;
    do items.push(this.#readValue());
    while (this.#goesOn(']'));
    return items;
  }

  #readObject(): object {
    const object = {};
    if (this.#enter('}')) return object;
    do this.#readMember(object);
    while (this.#goesOn('}'));
    return object;
  }

  #readMember(object: Record<string, unknown>): void {
    if (this.#peek() !== '"') throw this.#malformed();
    const name = this.#readString();
    if (Object.hasOwn(object, name)) {
      throw new JsonError('json-duplicate-member', `The member ${JSON.stringify(name)} occurs twice`);
    }
    if (!this.#skip(':')) throw this.#malformed();
    const value = this.#readValue();
    if (name !== '__proto__') object[name] = value;
    else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  }

  /** Steps over an opening bracket and, when nothing stands between them, its closing one: then it gives true. */
  #enter(end: string): boolean {
    this.#at++;
    // Every level takes room on the stack.
    if (++this.#depth > this.#maximumDepth) {
      throw new JsonError('json-too-deep', `JSON nests deeper than ${this.#maximumDepth} levels`);
    }
    return this.#leave(end);
  }

  #goesOn(end: string): boolean {
    if (this.#skip(',')) return true;
    if (this.#leave(end)) return false;
    throw this.#malformed();
  }

  #leave(end: string): boolean {
    const isEnd = this.#skip(end);
    if (isEnd) this.#depth--;
    return isEnd;
  }

  #readString(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    while (isPlain(text.charCodeAt(at))) at++;
    if (text[at] !== '"') return this.#readSpecialString();
    this.#at = at + 1;
    return text.slice(start, at);
  }

  /** A string with escapes, or with surrogates: the engine’s own parser judges the former. */
  #readSpecialString(): string {
    const start = this.#at;
    this.#at = this.#endOfString(start);
    const value = this.#decode(this.#text.slice(start, this.#at));
    if (!/\p{Surrogate}/u.test(value)) return value;
    throw new JsonError('json-encoding', 'A string holds half of a surrogate pair');
  }

  #endOfString(start: number): number {
    const text = this.#text;
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] === '"') return at + 1;
      if (text[at] === '\\') at++;
    }
    throw this.#malformed();
  }

  #decode(literal: string): string {
    try {
      return JSON.parse(literal);
    } catch {
      throw this.#malformed();
    }
  }

  #readNumber(): number | bigint {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#text);
    if (match === null) throw this.#malformed();
    const [literal, fraction, exponent] = match;
    this.#at += literal.length;
    const number = Number(literal);
    if (!Number.isFinite(number)) {
      throw new JsonError('json-number-range', 'A number of the JSON text is too large');
    }
    const isInteger = fraction === undefined && exponent === undefined;
    return isInteger && !Number.isSafeInteger(number) ? BigInt(literal) : number;
  }

  #readLiteral(): unknown {
    for (const [literal, value] of LITERALS) {
      if (this.#text.startsWith(literal, this.#at)) {
        this.#at += literal.length;
        return value;
      }
    }
    throw this.#malformed();
  }

  #skip(character: string): boolean {
    const isNext = this.#peek() === character;
    if (isNext) this.#at++;
    return isNext;
  }

  /** The next character that is no white space; undefined at the end. */
  #peek(): string | undefined {
    let character = this.#text[this.#at];
    while (character === ' ' || character === '\n' || character === '\r' || character === '\t') {
      character = this.#text[++this.#at];
    }
    return character;
  }

  #malformed(): JsonError {
    return new JsonError(
      'json-malformed',
      `The text is not JSON: it goes wrong before character ${this.#at + 1}`,
    );
  }
}

/** Whether a code unit stands for itself in a string, whatever is beside it: no control, quote, backslash or surrogate. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0xd800 && code !== 0x22 && code !== 0x5c) || code > 0xdfff;
}
