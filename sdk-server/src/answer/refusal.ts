import type { ProblemSlug } from '@margo-contract/generated/problem-types';
import type { Problem } from '@margo-contract/protocol';

/** What a refusal says beyond its type. */
export interface RefusalDetails {
  readonly detail: string;
  readonly errors?: Problem['errors'];
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * Thrown by a check or a handler to answer with a problem (RFC 9457). A handler may throw it too, for example
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
