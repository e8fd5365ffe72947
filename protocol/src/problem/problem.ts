import { STATUS_CODES } from 'node:http';
import { type AboutBlank, aboutBlank } from '@margo-contract/generated/problem-types';
import { type FieldError, ProblemError } from '../error/index.js';

/** How the client spaces its tries. `fixed`: wait the same time; `exponential`: begin there and double. */
export type BackoffStrategy = 'none' | 'fixed' | 'exponential';

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

/** The members of a problem that say whether and how to try again. */
export interface RetryMembers {
  readonly retryable: boolean;
  readonly backoffStrategy: BackoffStrategy;
}

const BY_STATUS: ReadonlyMap<number, AboutBlank> = new Map(
  Object.values(aboutBlank).map((entry) => [entry.status, entry]),
);

/**
 * The reason phrase of a status code, the title of an `about:blank` problem (RFC 9457 §4.2.1). Where Node
 * still has a phrase that RFC 9110 renamed, the contract's counts.
 */
export function reasonPhrase(status: number): string {
  return BY_STATUS.get(status)?.title ?? STATUS_CODES[status] ?? 'Unknown Status';
}

/** What a status means for repeats where a problem does not say: only 429, 500 and 503 may be repeated. */
export function retryMembersOf(status: number): RetryMembers {
  const { retryable = false, backoffStrategy = 'none' } = BY_STATUS.get(status) ?? {};
  return { retryable, backoffStrategy };
}

/**
 * The registered type that a URI names, or undefined for `about:blank`, vendor types and unknown ones.
 * Earlier texts of the interface spelled the URIs in several ways; on margo.org the last component decides
 * (erratum C-21).
 */
export function findProblemType(uri: string, registry: readonly ProblemType[]): ProblemType | undefined {
  const exact = registry.find((type) => type.uri === uri);
  return exact ?? findBySlug(lastComponentOnMargo(uri), registry);
}

/** The registered type with this slug. @throws ProblemError when there is none */
export function problemType(slug: string, registry: readonly ProblemType[]): ProblemType {
  const type = findBySlug(slug, registry);
  if (type !== undefined) return type;
  throw new ProblemError('problem-type-unknown', `No problem type ${JSON.stringify(slug)} is registered`);
}

function findBySlug(slug: string | undefined, registry: readonly ProblemType[]): ProblemType | undefined {
  return registry.find((type) => type.slug === slug);
}

function lastComponentOnMargo(uri: string): string | undefined {
  return /^https:\/\/(?:[a-z0-9-]+\.)*margo\.org\/(?:[^?#]*[/#])?([a-z0-9-]+)$/.exec(uri.slice(0, 512))?.[1];
}
