import type { VerifiedRequest } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';

/** Whether requests of a method change something. A GET may be repeated as it is (facts R-11). */
export function isRemembered(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'DELETE';
}

/** Refuses a request that was seen before with 401 (SIG-015, facts R-11). */
export function refuseReplay(isNew: boolean): void {
  if (isNew) return;
  throw new Refusal('signature-verification-failed', 401, {
    detail: 'This signature was used before. Sign every try anew.',
    headers: { 'www-authenticate': 'Signature', connection: 'close' },
  });
}

const NAME_OCTETS = 16;

/**
 * What a replay memory tells a signature by: the octets that it begins with. No two signatures share them but by intent, and
 * whoever intends it has only his own request refused. Of an ECDSA signature they are of r: anybody can turn (r, s) into
 * (r, n − s), which is as right and would otherwise pass as another signature.
 */
export function signatureName({ signature }: VerifiedRequest): string {
  const octets = Buffer.isBuffer(signature) ? signature : Buffer.from(signature);
  return octets.toString('base64', 0, NAME_OCTETS);
}
