/** How the client spaces its tries. `fixed`: wait the same time; `exponential`: begin there and double. */
export type BackoffStrategy = 'none' | 'fixed' | 'exponential';

/** One field that is wrong. */
export interface FieldError {
  /** Dotted path, e.g. `properties.interfaces[1].type`. */
  readonly field: string;
  readonly message: string;
}

/** A problem object (RFC 9457) with the members of this interface. */
export interface Problem {
  /** URI reference that names the type; an opaque key, never fetched. */
  readonly type: string;
  readonly title: string;
  /** Same as the HTTP status code. */
  readonly status: number;
  /** About this occurrence. */
  readonly detail?: string;
  /** URI reference of this occurrence, usually the request path. */
  readonly instance?: string;
  /** Whether the client may repeat the request. */
  readonly retryable?: boolean;
  /** Advisory; the field Retry-After counts. */
  readonly retryAfterSeconds?: number;
  readonly backoffStrategy?: BackoffStrategy;
  readonly errors?: readonly FieldError[];
  /** Extension members (RFC 9457 §3.2). */
  readonly [extension: string]: unknown;
}

/** A registered problem type. */
export interface ProblemType {
  readonly uri: string;
  /** Last component of the URI. */
  readonly slug: string;
  readonly title: string;
  readonly status: number;
  /** When set, counts instead of what the status says. */
  readonly retryable?: boolean;
  /** When set, counts instead of what the status says. */
  readonly backoffStrategy?: BackoffStrategy;
}

/** The type of a problem about which the status says it all (RFC 9457 §4.2.1). */
export const ABOUT_BLANK = 'about:blank';
/** The media type of problems (RFC 9457 §3). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
