import { STATUS_CODES } from 'node:http';
import { findViolation, type Schema } from '@margo-contract/generated/schema';
import { isObject } from '@margo-contract/protocol/json';
import type { Problem } from '@margo-contract/protocol/problem';
import { mediaTypeOf } from './media-type.js';

/** Longest problem that is read, in characters. */
const MAXIMUM_LENGTH = 65_536;

const TEXT: Schema = { type: 'string' };
const FIELD_ERROR: Schema = {
  type: 'object',
  required: ['field', 'message'],
  properties: { field: TEXT, message: TEXT },
};

/** What the members with a meaning have to be. What every object inherits is no schema, so it demands nothing. */
const MEMBERS: Readonly<Record<string, Schema>> = {
  type: TEXT,
  title: TEXT,
  detail: TEXT,
  instance: TEXT,
  retryable: { type: 'boolean' },
  retryAfterSeconds: { uint64: [0n, 2_147_483_647n] },
  backoffStrategy: { type: 'string', pattern: /^(none|fixed|exponential)$/ },
  errors: { type: 'array', items: FIELD_ERROR },
};

/**
 * Reads an error answer: never throws for what is in it. Whatever is no problem object, and every member of a wrong type,
 * is left out; type, title and status are filled in. `status` is that of the HTTP answer, whatever the body says (RFC 9457
 * §3.1.2).
 */
export async function readProblem(response: Response): Promise<Problem> {
  const { status } = response;
  const text = await response.text();
  const members = mediaTypeOf(response) === 'application/problem+json' ? readMembers(text) : {};
  return { type: 'about:blank', title: STATUS_CODES[status] ?? '', ...members, status };
}

function readMembers(text: string): object {
  try {
    const value: unknown = JSON.parse(text.length > MAXIMUM_LENGTH ? '' : text);
    const members = Object.entries(isObject(value) ? value : {});
    return Object.fromEntries(
      members.filter(([name, member]) => !findViolation(MEMBERS[name] ?? {}, member)),
    );
  } catch {
    // A peer's broken error body must not hide the error: the status still tells it.
    return {};
  }
}
