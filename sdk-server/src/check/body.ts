import type { ValidationError } from '@margo-contract/generated';
import { fieldPath, JsonError, parseJson } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';

/** A validator of the contract: says whether the value follows its schema, and keeps what is wrong in `errors`. */
export interface BodyValidator<Body> {
  (value: unknown): value is Body;
  errors?: readonly ValidationError[] | null;
}

/** Most faults that one problem lists. */
const MAXIMUM_LISTED_ERRORS = 100;

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
export function findFaults<Body>(value: unknown, validate: BodyValidator<Body>): FieldFault[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, MAXIMUM_LISTED_ERRORS).map(toFault);
}

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

function toFault({ instancePath, keyword, params, message = 'is not valid' }: ValidationError): FieldFault {
  const field = fieldPath(instancePath);
  if (keyword === 'required')
    return { field: join(field, String(params.missingProperty)), message: 'is required' };
  if (keyword === 'additionalProperties') {
    return { field: join(field, String(params.additionalProperty)), message: 'is not a member here' };
  }
  if (keyword === 'enum') return { field, message: `must be one of ${listOf(params.allowedValues)}` };
  return { field, message };
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : 'the values of the contract';
}

function join(field: string, member: string): string {
  return field === '' ? member : `${field}.${member}`;
}

/** Refuses with 422 `semantic-error` when there are faults (CAP-007, STA-004). */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  const detail = faults.length === 1 ? '1 member is not valid.' : `${faults.length} members are not valid.`;
  throw new Refusal('semantic-error', 422, { detail, errors: [...faults] });
}
