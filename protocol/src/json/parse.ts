import { parse } from 'lossless-json';
import { JsonError } from '../error/index.js';
import { outlineJson } from './outline.js';
import { isObject } from './value.js';

/** Deepest nesting that is read unless the caller says otherwise. */
export const MAXIMUM_JSON_DEPTH = 64;

export interface JsonLimits {
  /** How deep arrays and objects may nest. */
  readonly maximumDepth?: number;
}

/**
 * Reads one JSON text (RFC 8259) as I-JSON (RFC 7493) demands it: UTF-8 without byte order mark, no
 * member named twice, no half surrogate pairs. An integer literal outside ±(2^53−1) comes out as bigint,
 * any other number as number. A member called `__proto__` is an ordinary member.
 *
 * lossless-json leaves three gaps, which are closed here: it recurses without limit, it accepts a repeated
 * member when both values are equal, and it does not look at surrogates.
 *
 * @throws JsonError
 */
export function parseJson(input: string | Uint8Array, limits: JsonLimits = {}): unknown {
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  const { members } = outlineJson(text, limits.maximumDepth ?? MAXIMUM_JSON_DEPTH);
  const value = parseText(text);
  if (countMembers(value) !== members) throw duplicate('An object of the JSON text names a member twice');
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new JsonError('json-encoding', 'The text is not UTF-8', { cause });
  }
}

function parseText(text: string): unknown {
  try {
    return parse(text, null, { parseNumber, onDuplicateKey });
  } catch (cause) {
    if (cause instanceof JsonError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JsonError('json-malformed', `The text is not JSON: ${reason}`, { cause });
  }
}

function parseNumber(literal: string): number | bigint {
  const number = Number(literal);
  if (!Number.isFinite(number))
    throw new JsonError('json-number-range', 'A number of the JSON text is too large');
  if (Number.isSafeInteger(number) || /[.eE]/.test(literal)) return number;
  return BigInt(literal);
}

function onDuplicateKey({ key }: { key: string }): never {
  throw duplicate(`The member ${JSON.stringify(key)} occurs twice`);
}

function countMembers(value: unknown): number {
  if (typeof value === 'string') refuseLoneSurrogate(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countMembers(item), 0);
  if (!isObject(value)) return 0;
  let members = 0;
  for (const [name, member] of Object.entries(value)) {
    refuseLoneSurrogate(name);
    members += 1 + countMembers(member);
  }
  return members;
}

function refuseLoneSurrogate(text: string): void {
  if (/\p{Surrogate}/u.test(text))
    throw new JsonError('json-encoding', 'A string holds half of a surrogate pair');
}

function duplicate(message: string): JsonError {
  return new JsonError('json-duplicate-member', message);
}
