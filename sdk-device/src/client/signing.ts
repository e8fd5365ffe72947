import { signRequest } from '@margo-contract/protocol/profile';
import type { Middleware } from 'openapi-fetch';
import type { DeviceIdentity } from '../identity/index.js';
import type { WfmClock } from './wfm-clock.js';

/** The only operation that is not signed: nobody knows the client yet (SIG-001). */
export const UNSIGNED_PATH = '/api/v1/onboarding/certificate';

/** Gives as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

export interface SigningOptions {
  readonly identity: DeviceIdentity;
  readonly clock: WfmClock;
  readonly random: RandomBytes;
}

/**
 * Adds Content-Digest, Signature-Input and Signature to every request, each time anew (SIG-001 to SIG-006, DIG-001). After
 * a 401 whose Date shows that the device's clock is wrong, the request is signed with the WFM's time and sent once more
 * (facts 4.5); later requests keep to that time.
 */
export function signRequests(options: SigningOptions): Middleware {
  return {
    async onRequest({ request, schemaPath }) {
      if (schemaPath !== UNSIGNED_PATH) await sign(request, options);
    },
    async onResponse({ request, response, schemaPath, options: { fetch } }) {
      if (response.status !== 401 || schemaPath === UNSIGNED_PATH) return undefined;
      if (!options.clock.adjust(response.headers)) return undefined;
      await sign(request, options);
      return fetch(request);
    },
  };
}

async function sign(request: Request, { identity, clock, random }: SigningOptions): Promise<void> {
  const fields = await signRequest({
    request: { method: request.method, targetUri: request.url, fields: [] },
    body: new Uint8Array(await request.clone().arrayBuffer()),
    signer: identity.signer,
    keyId: identity.keyId,
    clock: clock.now,
    createNonce: () => Buffer.from(random(16)).toString('base64url'),
  });
  for (const [name, value] of fields) request.headers.set(name, value);
}
