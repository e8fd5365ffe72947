/** Tells the present time. Passed in wherever time matters, so that a test can hold it. */
export type Clock = () => Date;

/** Whole seconds since 1970-01-01T00:00:00Z, the unit of `created` and `expires` (RFC 9421 §2.3). */
export function unixSeconds(clock: Clock): number {
  return Math.floor(clock().getTime() / 1000);
}
