import type { VerifiedRequest } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';
import type { ReplayMemory } from '../replay/replay-memory.js';

const REMEMBERED_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'DELETE']);

/**
 * Refuses a request that changes something and was seen before, with 401 (SIG-015, facts R-11). A GET may be repeated
 * as it is.
 *
 * @param maximumAgeSeconds after that age a signature is refused anyway, so it is remembered no longer
 */
export async function checkReplay(
  memory: ReplayMemory,
  clientId: string,
  method: string,
  verified: VerifiedRequest,
  maximumAgeSeconds: number,
): Promise<void> {
  if (!REMEMBERED_METHODS.has(method)) return;
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
