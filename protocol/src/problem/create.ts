import type { ValidationError } from '@margo-contract/generated';
import type { FieldError } from '../error/index.js';
import { ABOUT_BLANK, type Problem, type ProblemType, reasonPhrase, retryMembersOf } from './problem.js';

/** What a problem is made of. */
export interface ProblemDetails {
  /** Registered type; without one the problem is `about:blank`, titled with the reason phrase. */
  readonly type?: ProblemType;
  /** HTTP status code; by default that of the type. Required without a type. */
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly retryAfterSeconds?: number;
  readonly errors?: readonly FieldError[];
  /** Extension members; they cannot replace the standard ones. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Makes a problem object with every member that this interface wants; members without a value are left out. */
export function createProblem(
  details: ProblemDetails & ({ type: ProblemType } | { status: number }),
): Problem {
  const { type, detail, instance, retryAfterSeconds, errors, extensions } = details;
  const status = details.status ?? type?.status ?? 500;
  return {
    ...extensions,
    type: type?.uri ?? ABOUT_BLANK,
    title: type?.title ?? reasonPhrase(status),
    status,
    ...(detail !== undefined && { detail }),
    ...(instance !== undefined && { instance }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...retryMembersOf(status),
    ...(type?.retryable !== undefined && { retryable: type.retryable }),
    ...(type?.backoffStrategy !== undefined && { backoffStrategy: type.backoffStrategy }),
    ...(errors !== undefined && { errors }),
  };
}

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

/**
 * Turns a JSON pointer (RFC 6901), as validators report it, into the dotted path of a problem's `errors`:
 * `/properties/interfaces/1/type` becomes `properties.interfaces[1].type`.
 *
 * @param member name of a member below that place, e.g. one that is missing
 */
export function fieldPath(instancePath: string, member?: string): string {
  const segments = instancePath.split('/').slice(1).map(unescapeSegment);
  const names = member === undefined ? segments : [...segments, member];
  return names.reduce(append, '');
}

function append(path: string, name: string): string {
  if (/^(0|[1-9][0-9]*)$/.test(name) && path !== '') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
