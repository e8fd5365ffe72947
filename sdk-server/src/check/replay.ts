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

/**
 * What a replay memory tells a signature of a client by. Of an ECDSA signature only r, its first half: anybody can turn (r, s)
 * into (r, n − s), which is as right and would otherwise pass as another signature.
 */
export function signatureName(clientId: string, { algorithm, signature }: VerifiedRequest): string {
  const { buffer, byteOffset, length } = signature;
  const octets = Buffer.from(buffer, byteOffset, algorithm.startsWith('ecdsa-') ? length / 2 : length);
  return `${clientId} ${octets.toString('base64')}`;
}
