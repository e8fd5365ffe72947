import { parse } from 'lossless-json';

/** A value of an OpenAPI document. Integers that a double cannot hold are `bigint`. */
export type Value = null | boolean | number | bigint | string | Value[] | ObjectValue;

/** An object of an OpenAPI document. */
export interface ObjectValue {
  [member: string]: Value;
}

/**
 * Reads a bundled document without losing a digit.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseDocument(json: string): ObjectValue {
  return objectAt(parse(json, undefined, { parseNumber: parseNumberExactly }) as Value);
}

/** The value if it is an object, otherwise an empty one. */
export function objectAt(value: Value | undefined): ObjectValue {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? value : {};
}

/** The value if it is text, otherwise the empty text. */
export function textAt(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The texts in a list; none when the value is no list. */
export function textsAt(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What a JSON pointer within the document leads to (RFC 6901 as a URI fragment), or the value itself if it is no reference. */
export function resolve(document: ObjectValue, value: Value | undefined): ObjectValue {
  const reference = textAt(objectAt(value).$ref);
  if (!reference.startsWith('#/')) return objectAt(value);
  const names = reference.slice(2).split('/').map(decodePointerPart);
  return objectAt(names.reduce<Value | undefined>((at, name) => objectAt(at)[name], document));
}

function decodePointerPart(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function parseNumberExactly(digits: string): number | bigint {
  const isUnsafe = /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits));
  return isUnsafe ? BigInt(digits) : Number(digits);
}
