import { Refusal } from '../answer/refusal.js';
import type { TokenBuckets } from '../limit/token-buckets.js';
import type { PathParameters } from '../route/path-template.js';
import type { WireRequest } from '../wire/request.js';

/**
 * Refuses who asks too often with 429 (RETRY-001), before the body is read. A caller is told by its address and the
 * clientId of the path together: nothing is proven yet, and nobody shall use up what belongs to another.
 */
export function checkRate(
  buckets: TokenBuckets | undefined,
  { peerAddress = '' }: WireRequest,
  { clientId = '' }: PathParameters,
): void {
  const retryAfterSeconds = buckets?.take(`${peerAddress} ${clientId.slice(0, 200)}`) ?? 0;
  if (retryAfterSeconds === 0) return;
  throw new Refusal('about:blank', 429, {
    detail: `Too many requests. The next one is taken in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}
