import type { Validator } from '@margo-contract/generated';
import { type FieldError, toFieldErrors } from '@margo-contract/protocol';
import { Refusal } from '@margo-contract/sdk-server';

/** The value, or a refusal with 422 `semantic-error` that lists what is wrong with it. */
export function validated<T>(value: unknown, validate: Validator<T>): T {
  if (validate(value)) return value;
  throw semanticError(toFieldErrors(validate.errors));
}

/** A refusal with 422 `semantic-error`. */
export function semanticError(faults: readonly FieldError[]): Refusal {
  const detail = faults.length === 1 ? '1 member is not valid.' : `${faults.length} members are not valid.`;
  return new Refusal('semantic-error', 422, { detail, errors: faults });
}
