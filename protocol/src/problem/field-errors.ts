import type { ValidationError } from '@margo-contract/generated';
import { fieldPath } from './field-path.js';
import type { FieldError } from './problem.js';

/** Says what a validator of the contract found wrong as the member `errors` of a problem does (ERR-010). */
export function toFieldErrors(errors: readonly ValidationError[] | null): FieldError[] {
  return (errors ?? []).map(toFieldError);
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
  return { field: fieldPath(instancePath), message };
}
