import { JsonError } from '../error/index.js';
import { quickParse } from './quick-parse.js';
import { JsonReader } from './reader.js';

/** Deepest nesting that is read unless the caller says otherwise. */
export const MAXIMUM_JSON_DEPTH = 64;

/** How much a JSON text may hold. */
export interface JsonLimits {
  /** How deep arrays and objects may nest. */
  readonly maximumDepth?: number;
}

/**
 * Reads one JSON text (RFC 8259) as I-JSON (RFC 7493) demands it: UTF-8 without byte order mark, no
 * member named twice, no half surrogate pairs. An integer literal outside ±(2^53−1) comes out as bigint,
 * any other number as number. A member called `__proto__` is an ordinary member.
 *
 * @throws JsonError
 */
export function parseJson(input: string | Uint8Array, limits: JsonLimits = {}): unknown {
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  const maximumDepth = limits.maximumDepth ?? MAXIMUM_JSON_DEPTH;
  const quick = quickParse(text, maximumDepth);
  return quick === undefined ? new JsonReader(text, maximumDepth).readText() : quick.value;
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
