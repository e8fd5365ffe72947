import type { Middleware } from 'openapi-fetch';
import type { DeviceIdentity } from '../identity/index.js';
import { sign } from './sign.js';
import type { WfmClock } from './wfm-clock.js';

/** The only operation that is not signed: nobody knows the client yet (SIG-001). */
export const UNSIGNED_PATH = '/api/v1/onboarding/certificate';

/** Gives as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Signs every request, each time anew. After a 401 whose Date shows that the device's clock is wrong, the request is signed
 * with the WFM's time and sent once more (facts 4.5); later requests keep to that time.
 */
export function signRequests(identity: DeviceIdentity, clock: WfmClock, random: RandomBytes): Middleware {
  const createNonce = () => Buffer.from(random(16)).toString('base64url');
  const options = { identity, clock: clock.now, createNonce };
  return {
    async onRequest({ request, schemaPath }) {
      if (schemaPath !== UNSIGNED_PATH) await sign(request, options);
    },
    async onResponse({ request, response, schemaPath, options: { fetch } }) {
      if (response.status !== 401 || schemaPath === UNSIGNED_PATH) return undefined;
      if (!clock.adjust(response.headers)) return undefined;
      await sign(request, options);
      return fetch(request);
    },
  };
}
