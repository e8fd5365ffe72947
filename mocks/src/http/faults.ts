import type { ValidationError, Validator } from '@margo-contract/generated';
import { fieldPath } from '@margo-contract/protocol';
import { Refusal } from '@margo-contract/sdk-server';

/** One member that is wrong, as the member `errors` of a problem lists it. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** Most faults that one problem lists. */
const MAXIMUM_FAULTS = 100;

/** The value, or a refusal with 422 `semantic-error` that lists what is wrong with it. */
export function validated<T>(value: unknown, validate: Validator<T>): T {
  if (validate(value)) return value;
  throw semanticError((validate.errors ?? []).slice(0, MAXIMUM_FAULTS).map(toFault));
}

/** A refusal with 422 `semantic-error`. */
export function semanticError(faults: readonly Fault[]): Refusal {
  const detail = faults.length === 1 ? '1 member is not valid.' : `${faults.length} members are not valid.`;
  return new Refusal('semantic-error', 422, { detail, errors: faults });
}

function toFault({ instancePath, keyword, params, message }: ValidationError): Fault {
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
