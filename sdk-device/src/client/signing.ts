import type { Clock } from '@margo-contract/protocol';
import { signRequest } from '@margo-contract/protocol/profile';
import type { Middleware } from 'openapi-fetch';
import type { DeviceIdentity } from '../identity/index.js';

/** The only operation that is not signed: nobody knows the client yet (SIG-001). */
export const UNSIGNED_PATH = '/api/v1/onboarding/certificate';

/** Gives as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

export interface SigningOptions {
  readonly identity: DeviceIdentity;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** Adds Content-Digest, Signature-Input and Signature to every request, each time anew (SIG-001 to SIG-006, DIG-001). */
export function signRequests({ identity, clock, random }: SigningOptions): Middleware {
  const createNonce = () => Buffer.from(random(16)).toString('base64url');
  return {
    async onRequest({ request, schemaPath }) {
      if (schemaPath === UNSIGNED_PATH) return;
      const fields = await signRequest({
        request: { method: request.method, targetUri: request.url, fields: [...request.headers] },
        body: new Uint8Array(await request.clone().arrayBuffer()),
        signer: identity.signer,
        keyId: identity.keyId,
        clock,
        createNonce,
      });
      for (const [name, value] of fields) request.headers.set(name, value);
    },
  };
}
