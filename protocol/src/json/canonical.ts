import { JsonError } from '../error/index.js';
import { isObject } from './parse.js';

/**
 * Writes a value in the canonical form of RFC 8785: members sorted by UTF-16 code units, no white space,
 * numbers as ECMAScript writes them. A bigint is written as its digits, so that every unsigned 64-bit
 * integer fits. Members that are `undefined` are left out, as JSON.stringify does.
 *
 * @throws JsonError `json-unserializable`
 */
export function serializeCanonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return serializeNumber(value);
  if (typeof value === 'string') return serializeString(value);
  if (Array.isArray(value)) return `[${Array.from(value, serializeCanonical).join(',')}]`;
  if (isPlainObject(value)) return serializeObject(value);
  throw unserializable(`A value of type ${typeof value} has no JSON form`);
}

function serializeNumber(value: number): string {
  if (!Number.isFinite(value)) throw unserializable(`${value} has no JSON form`);
  return JSON.stringify(value);
}

function serializeString(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw unserializable('Half of a surrogate pair has no UTF-8 form');
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function serializeObject(object: Record<string, unknown>): string {
  const members = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    .sort()
    .map((name) => `${serializeString(name)}:${serializeCanonical(object[name])}`);
  return `{${members.join(',')}}`;
}

function unserializable(message: string): JsonError {
  return new JsonError('json-unserializable', message);
}
