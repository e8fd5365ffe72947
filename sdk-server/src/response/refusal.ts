import { type ProblemSlug, problemTypes } from '@margo-contract/generated/problem-types';
import { createProblem, PROBLEM_MEDIA_TYPE, type Problem } from '@margo-contract/protocol';
import type { WireResponse } from '../wire/response.js';

/** What a refusal says beyond its type. */
export interface RefusalDetails {
  readonly detail: string;
  readonly errors?: Problem['errors'];
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * Thrown by a check or a handler to respond with a problem (RFC 9457). A handler may throw it too, for example
 * `new Refusal('certificate-not-trusted', 403, …)`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Slug of the problem catalogue, or `about:blank` when the status says it all (ERR-003, ERR-004). */
  readonly type: ProblemSlug | 'about:blank';
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(type: ProblemSlug | 'about:blank', status: number, details: RefusalDetails) {
    super(details.detail, { cause: details.cause });
    this.type = type;
    this.status = status;
    this.details = details;
  }
}

/** Seconds after which a request that failed may be repeated. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The problem (RFC 9457) that tells of what was thrown (ERR-001, ERR-002). Of anything but a refusal it says nothing, only that the
 * request failed (RETRY-002).
 *
 * @param instance URI reference of the request
 */
export function problemOf(error: unknown, instance?: string): Problem {
  const { type, status, details } = refusalOf(error);
  return createProblem({
    status,
    ...(type !== 'about:blank' && { type: problemTypes[type] }),
    detail: details.detail,
    ...(instance !== undefined && { instance }),
    ...(details.errors && { errors: details.errors }),
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
  });
}

/** The response that tells of what was thrown. */
export function problemResponse(error: unknown, instance?: string): WireResponse {
  const { status, details } = refusalOf(error);
  return {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store', ...details.headers },
    body: Buffer.from(JSON.stringify(problemOf(error, instance))),
  };
}

function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : failure();
}

function failure(): Refusal {
  return new Refusal('about:blank', 500, {
    detail: 'The request could not be completed.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  });
}
