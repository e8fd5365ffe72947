import type { FieldError } from '../error/index.js';
import { isObject, parseJson } from '../json/index.js';
import {
  ABOUT_BLANK,
  type BackoffStrategy,
  PROBLEM_MEDIA_TYPE,
  type Problem,
  reasonPhrase,
} from './problem.js';

/** Longest problem that is read, in bytes. */
const MAXIMUM_LENGTH = 65_536;
const MAXIMUM_ERRORS = 100;
const BACKOFF: readonly unknown[] = ['none', 'fixed', 'exponential'] satisfies BackoffStrategy[];

/**
 * Reads the body of an error response as a client: never throws. Anything that is no problem object, and every
 * member of a wrong type, is left out; type, title and status are filled in. `status` is that of the HTTP
 * response, whatever the body says (RFC 9457 §3.1.2).
 */
export function parseProblem(status: number, contentType: string | undefined, body: Uint8Array): Problem {
  const members = isProblem(contentType) ? readObject(body) : {};
  return {
    ...members,
    type: text(members.type) ?? ABOUT_BLANK,
    title: text(members.title) ?? reasonPhrase(status),
    status,
  };
}

function isProblem(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === PROBLEM_MEDIA_TYPE;
}

function readObject(body: Uint8Array): Record<string, unknown> {
  if (body.length > MAXIMUM_LENGTH) return {};
  try {
    const value = parseJson(body);
    return isObject(value) ? keepWellTyped(value) : {};
  } catch {
    // A peer's broken error body must not hide the error: the status still tells it.
    return {};
  }
}

const READERS: ReadonlyMap<string, (value: unknown) => unknown> = new Map<
  string,
  (value: unknown) => unknown
>([
  ['type', text],
  ['title', text],
  ['detail', text],
  ['instance', text],
  ['retryable', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['retryAfterSeconds', (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? value : undefined)],
  ['backoffStrategy', (value) => (BACKOFF.includes(value) ? value : undefined)],
  ['errors', fieldErrors],
]);

function keepWellTyped(object: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(object).map(
    ([name, value]) => [name, (READERS.get(name) ?? same)(value)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function same(value: unknown): unknown {
  return value;
}

function fieldErrors(value: unknown): FieldError[] | undefined {
  return Array.isArray(value) ? value.slice(0, MAXIMUM_ERRORS).filter(isFieldError) : undefined;
}

function isFieldError(value: unknown): value is FieldError {
  return isObject(value) && typeof value.field === 'string' && typeof value.message === 'string';
}
