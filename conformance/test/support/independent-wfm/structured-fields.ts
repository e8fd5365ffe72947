/** Reads the little of RFC 8941 that signatures and digests need, one character after the other. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  expect(character: string): void {
    if (!this.next(character)) throw new SyntaxError(`${character} expected at ${this.#at}`);
  }

  take(pattern: RegExp): string {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text)?.[0];
    if (found === undefined) throw new SyntaxError(`${pattern} expected at ${this.#at}`);
    this.#at += found.length;
    return found;
  }

  blanks(): void {
    this.take(/[ \t]*/);
  }

  key(): string {
    return this.take(/[a-z*][a-z0-9_.*-]*/);
  }

  /** A string, number, token, byte sequence or boolean. */
  bareItem(): Value {
    if (this.next('"')) {
      const text = this.take(/(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*/);
      this.expect('"');
      return text.replace(/\\(.)/g, '$1');
    }
    if (this.next(':')) {
      const base64 = this.take(/[A-Za-z0-9+/]*={0,2}/);
      this.expect(':');
      return Buffer.from(base64, 'base64');
    }
    if (this.next('?')) return this.take(/[01]/) === '1';
    const word = this.take(/-?[0-9]+(?:\.[0-9]+)?|[A-Za-z*][A-Za-z0-9:/!#$%&'*+.^_`|~-]*/);
    return /^-?[0-9]+$/.test(word) ? Number(word) : { word };
  }

  parameters(): Map<string, Value> {
    const parameters = new Map<string, Value>();
    while (this.next(';')) {
      this.blanks();
      const key = this.key();
      parameters.set(key, this.next('=') ? this.bareItem() : true);
    }
    return parameters;
  }
}

type Value = string | number | boolean | Buffer | { readonly word: string };

/** What one label of Signature-Input says. */
export interface SignatureInput {
  readonly components: readonly string[];
  readonly parameters: ReadonlyMap<string, Value>;
}

function readDictionary<Member>(text: string, readMember: (reader: Reader) => Member): Map<string, Member> {
  const reader = new Reader(text.trim());
  const members = new Map<string, Member>();
  while (!reader.done) {
    const key = reader.key();
    reader.expect('=');
    members.set(key, readMember(reader));
    reader.blanks();
    if (reader.done) break;
    reader.expect(',');
    reader.blanks();
    if (reader.done) throw new SyntaxError('a comma ends the list');
  }
  return members;
}

/** @throws SyntaxError */
export function readSignatureInputs(text: string): Map<string, SignatureInput> {
  return readDictionary(text, (reader) => {
    const components: string[] = [];
    reader.expect('(');
    reader.take(/ */);
    while (!reader.next(')')) {
      const name = reader.bareItem();
      if (typeof name !== 'string' || reader.parameters().size > 0)
        throw new SyntaxError('a component that is not known here');
      components.push(name);
      reader.take(/ *(?=[")])/);
    }
    return { components, parameters: reader.parameters() };
  });
}

/** A dictionary of byte sequences. @throws SyntaxError */
export function readByteSequences(text: string): Map<string, Buffer> {
  return readDictionary(text, (reader) => {
    const value = reader.bareItem();
    reader.parameters();
    if (!Buffer.isBuffer(value)) throw new SyntaxError('no byte sequence');
    return value;
  });
}

/** The text of an inner list with parameters, as the last line of a signature base has it. */
export function writeSignatureInput({ components, parameters }: SignatureInput): string {
  const names = components.map((name) => `"${name}"`).join(' ');
  const written = [...parameters].map(([key, value]) => `;${key}=${writeValue(value)}`);
  return `(${names})${written.join('')}`;
}

function writeValue(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '?1' : '?0';
  if (Buffer.isBuffer(value)) return `:${value.toString('base64')}:`;
  return typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : value.word;
}
