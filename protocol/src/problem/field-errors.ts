import type { ValidationError } from '@margo-contract/generated';
import { fieldPath } from './field-path.js';
import type { FieldError } from './problem.js';

/** Most faults that one problem lists. */
const MAXIMUM_FIELD_ERRORS = 100;

/** Says what a validator of the contract found wrong, at most 100 faults, as the member `errors` of a problem does (ERR-010). */
export function toFieldErrors(errors: readonly ValidationError[] | null): FieldError[] {
  return (errors ?? []).slice(0, MAXIMUM_FIELD_ERRORS).map(toFieldError);
}

function toFieldError({ instancePath, keyword, params, message }: ValidationError): FieldError {
  if (keyword === 'required') {
    return { field: fieldPath(instancePath, String(params.missingProperty)), message: 'is required' };
  }
  if (keyword === 'additionalProperties') {
    return {
      field: fieldPath(instancePath, String(params.additionalProperty)),
      message: 'is not a member here',
    };
  }
  return { field: fieldPath(instancePath), message: enumMessage(params.allowedValues) ?? message };
}

/** The values that an `enum` allows, which AJV's own message leaves out. */
function enumMessage(allowedValues: unknown): string | undefined {
  return Array.isArray(allowedValues) ? `must be one of ${allowedValues.join(', ')}` : undefined;
}
