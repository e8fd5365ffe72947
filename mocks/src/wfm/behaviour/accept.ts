import { createWfm } from '@margo-contract/sdk-server';
import type { Behaviour } from './behaviour.js';
import type { Incoming } from './change.js';
import { placeOf, rereadable } from './exchange.js';
import { isProblem } from './response.js';

/**
 * Does what the accepted-client policy denied, although it denied it: really does it, with everything that follows from it.
 *
 * @param accepts whether a WFM with the fault would have accepted the request
 */
export function overruling(accepts: (incoming: Incoming) => boolean): Behaviour {
  return {
    around: (handle, surroundings) => {
      const { mtls } = surroundings;
      if (mtls === undefined) return handle;
      const obey = createWfm({ ...mtls, clients: { decide: async () => 'accepted' } }).handle;
      return async (received) => {
        const request = rereadable(received);
        const response = await handle(request);
        if (!isProblem(response, 'not-authorized')) return response;
        const place = placeOf(request, surroundings.settings);
        return accepts({ ...surroundings, ...place, request }) ? obey(request) : response;
      };
    },
  };
}
