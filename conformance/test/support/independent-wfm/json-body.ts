import type { Message } from './message.js';
import { Problem } from './problem.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object that is the body of a request. */
export function jsonBody(message: Message): JsonObject {
  const type = message.field('content-type') ?? 'application/json';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem(415, `${type} is not taken`);
  if (message.field('content-encoding') !== undefined)
    throw new Problem(415, 'content codings are not taken');
  const value = parse(message.body);
  if (!isObject(value)) throw new Problem('invalid-request', 'the body is no JSON object');
  return value;
}

function parse(octets: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
  } catch {
    throw new Problem('invalid-request', 'the body is no JSON');
  }
}
