import type { VerifiedRequest } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';
import type { ReplayMemory } from '../replay/replay-memory.js';

/** Whether requests of a method change something. A GET may be repeated as it is (facts R-11). */
export function isRemembered(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'DELETE';
}

/**
 * Refuses a request that was seen before with 401 (SIG-015, facts R-11).
 *
 * @param maximumAgeSeconds after that age a signature is refused anyway, so it is remembered no longer
 */
export async function checkReplay(
  memory: ReplayMemory,
  clientId: string,
  verified: VerifiedRequest,
  maximumAgeSeconds: number,
): Promise<void> {
  const name = `${clientId} ${signatureName(verified)}`;
  if (await memory.remember(name, verified.created + maximumAgeSeconds)) return;
  throw new Refusal('signature-verification-failed', 401, {
    detail: 'This signature was used before. Sign every try anew.',
    headers: { 'www-authenticate': 'Signature', connection: 'close' },
  });
}

/**
 * Of an ECDSA signature only r, its first half: anybody can turn (r, s) into (r, n − s), which is as right and would
 * otherwise pass as another signature.
 */
function signatureName({ algorithm, signature }: VerifiedRequest): string {
  const octets = algorithm.startsWith('ecdsa-') ? signature.subarray(0, signature.length / 2) : signature;
  return Buffer.from(octets).toString('base64');
}
