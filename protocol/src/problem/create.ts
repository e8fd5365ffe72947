import { STATUS_CODES } from 'node:http';
import { ABOUT_BLANK, type FieldError, type Problem, type ProblemType } from './problem.js';
import { retryMembers, retryMembersOf } from './retry-members.js';

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
  const retry = type?.retryable === undefined ? retryMembersOf(status) : retryMembers(type.retryable);
  return {
    ...extensions,
    type: type?.uri ?? ABOUT_BLANK,
    title: type?.title ?? reasonPhrase(status),
    status,
    ...(detail !== undefined && { detail }),
    ...(instance !== undefined && { instance }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...retry,
    ...(errors !== undefined && { errors }),
  };
}

/** The reason phrase of a status code, the title of an `about:blank` problem (RFC 9457 §4.2.1). */
export function reasonPhrase(status: number): string {
  return STATUS_CODES[status] ?? 'Unknown Status';
}
