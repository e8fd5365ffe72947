/** A problem type of the Margo catalogue (RFC 9457). */
export interface ProblemType {
  readonly uri: string;
  readonly slug: string;
  readonly title: string;
  readonly status: number;
  readonly profiles: readonly ('signature' | 'mtls')[];
  /** The condition that the type stands for. */
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: 'none' | 'fixed' | 'exponential';
}

/** What a problem of the type `about:blank` says when it has this status. */
export interface AboutBlank {
  readonly status: number;
  readonly title: string;
  readonly profiles: readonly ('signature' | 'mtls')[];
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: 'none' | 'fixed' | 'exponential';
  /** Whether the response carries Retry-After. */
  readonly retryAfter: 'required' | 'recommended' | 'absent';
}
