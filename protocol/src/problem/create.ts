import { reasonPhrase, retryMembersOf } from './about-blank.js';
import { ABOUT_BLANK, type FieldError, type Problem, type ProblemType } from './problem.js';

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
