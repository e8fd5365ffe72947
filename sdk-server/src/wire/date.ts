import type { Clock } from '@margo-contract/protocol';

/** The value of Date for answers (RFC 9110 section 6.6.1), written anew only when the second has changed. */
export function createDateField(clock: Clock): () => string {
  let second = Number.NaN;
  let text = '';
  return () => {
    const now = clock();
    const current = Math.floor(now.getTime() / 1000);
    if (current !== second) text = now.toUTCString();
    second = current;
    return text;
  };
}
