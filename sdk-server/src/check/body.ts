import type { Validator } from '@margo-contract/generated';
import { type FieldError, JsonError, parseJson, toFieldErrors } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';

/** Parses a JSON object, or refuses with 400 `invalid-request` (CAP-006, STA-003). */
export function parseBody(body: Uint8Array): object {
  const value = parseValue(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Refusal('invalid-request', 400, { detail: 'The body is JSON, but not an object.' });
}

function parseValue(body: Uint8Array): unknown {
  if (body.length === 0) throw new Refusal('invalid-request', 400, { detail: 'The body is missing.' });
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal('invalid-request', 400, { detail: `${error.message}.`, cause: error });
  }
}

/** What is wrong with a value, as the members `errors` of a problem (ERR-010); empty when nothing is. */
export function findFaults<Body>(value: unknown, validate: Validator<Body>): FieldError[] {
  if (validate(value)) return [];
  return toFieldErrors(validate.errors);
}

/** Refuses with 422 `semantic-error` when there are faults (CAP-007, STA-004). */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length === 0) return;
  const detail = faults.length === 1 ? '1 member is not valid.' : `${faults.length} members are not valid.`;
  throw new Refusal('semantic-error', 422, { detail, errors: [...faults] });
}
