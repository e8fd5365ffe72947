import { everyResponse, fieldOf } from '../behaviour/change.js';
import { isProblem, refusal } from '../behaviour/response.js';
import type { VariantEntry } from './variant.js';

/** Choices about signatures and digests of requests. */
export const signatureVariants: readonly VariantEntry[] = [
  {
    name: 'signature-before-digest',
    choice: 'response to a body with neither signature nor digest',
    effect: 'A request without signature is answered 401 even when the digest of its body is missing too.',
    source: 'R-36',
    behaviour: everyResponse(({ request, response }) => {
      const isBare = ['signature', 'signature-input', 'content-digest'].every(
        (name) => fieldOf(request, name) === undefined,
      );
      if (!isBare || !isProblem(response, 'invalid-digest-header')) return undefined;
      return refusal(request, 'signature-verification-failed', 401, {
        headers: { 'www-authenticate': 'Signature', connection: 'close' },
      });
    }),
  },
  {
    name: 'replays-done',
    choice: 'requests that arrive twice',
    effect: 'No signature is remembered, so a request that arrives again within its window is done again.',
    source: 'SIG-015, R-11',
    behaviour: { signatureParts: (parts) => ({ ...parts, replayMemory: { remember: async () => true } }) },
  },
  {
    name: 'short-window',
    choice: 'window of a signature',
    effect: 'A signature counts for a minute, and may lie ten seconds in the future.',
    source: 'SIG-013, SIG-014, C-06',
    behaviour: { signatureParts: (parts) => ({ ...parts, maximumAgeSeconds: 60, clockSkewSeconds: 10 }) },
  },
];
