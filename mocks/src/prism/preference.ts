/** Which response the caller wants to see (header Prefer, RFC 7240). */
export interface Preference {
  /** HTTP status of the response. */
  readonly code?: number;
  /** Name of one of the response's examples. */
  readonly exampleKey?: string;
}

/** Reads `code` and `example` of a Prefer header; everything else is left alone, as RFC 7240 section 2 has it. */
export function readPreference(prefer: string | undefined): Preference {
  const code = /(?:^|[,;\s])code="?([1-5][0-9]{2})"?(?=[,;\s]|$)/i.exec(prefer ?? '')?.[1];
  const exampleKey = /(?:^|[,;\s])example="?([\w.-]+)"?(?=[,;\s]|$)/i.exec(prefer ?? '')?.[1];
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(exampleKey !== undefined && { exampleKey }),
  };
}
