import { JsonError } from '../error/index.js';
import { quickParse } from './quick-parse.js';
import { JsonReader } from './reader.js';

/** Deepest nesting that is read unless the caller says otherwise. */
export const MAXIMUM_JSON_DEPTH = 64;

/** Most tokens that are read unless the caller says otherwise: they keep a processor busy for some tenths of a second. */
export const MAXIMUM_JSON_TOKENS = 1_000_000;

/** How much a JSON text may hold. Length and tokens are counted before anything is made of the text. */
export interface JsonLimits {
  /** How deep arrays and objects may nest, by default 64. */
  readonly maximumDepth?: number;
  /** Greatest length: octets, or UTF-16 code units of a text; by default any. */
  readonly maximumLength?: number;
  /** Most brackets, braces, commas and colons outside of strings, by default 1,000,000. */
  readonly maximumTokens?: number;
}

/**
 * Reads one JSON text (RFC 8259) as I-JSON (RFC 7493) demands it: UTF-8 without byte order mark, no
 * member named twice, no half surrogate pairs. An integer literal outside ±(2^53−1) comes out as bigint,
 * any other number as number. A member called `__proto__` is an ordinary member.
 *
 * @throws JsonError
 */
export function parseJson(input: string | Uint8Array, limits: JsonLimits = {}): unknown {
  const { maximumDepth = MAXIMUM_JSON_DEPTH, maximumLength, maximumTokens = MAXIMUM_JSON_TOKENS } = limits;
  if (maximumLength !== undefined && input.length > maximumLength) {
    throw new JsonError('json-too-large', `The JSON text is longer than ${maximumLength} octets`);
  }
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (text.length > maximumTokens) checkTokens(text, maximumTokens);
  const quick = quickParse(text, maximumDepth);
  return quick === undefined ? new JsonReader(text, maximumDepth).readText() : quick.value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const TOKENS: ReadonlySet<number> = new Set(Array.from('{}[],:', (token) => token.charCodeAt(0)));

/** A short text costs nothing here: it cannot have more tokens than characters. */
function checkTokens(text: string, maximum: number): void {
  let tokens = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) inString = !inString;
    else if (inString) at += Number(code === BACKSLASH);
    else if (TOKENS.has(code) && ++tokens > maximum) {
      throw new JsonError('json-too-large', `The JSON text has more than ${maximum} tokens`);
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new JsonError('json-encoding', 'The text is not UTF-8', { cause });
  }
}

/** Whether a parsed JSON value is an object: neither null nor an array nor a scalar. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
