import { createHttpsFetch, type Fetch } from '@margo-contract/sdk-device';
import { Slots } from './slots.js';

/** Told what became of each request. */
export interface RequestObserver {
  answered(status: number): void;
  unanswered(): void;
}

/** Connections that all devices share. */
export interface SharedConnections {
  readonly fetch: Fetch;
  close(): void;
}

/**
 * Opens at most so many connections and keeps them: a request that finds all of them taken waits for one.
 *
 * @param ca root CA certificate of the WFM, PEM
 * @throws TrustError
 */
export function shareConnections(ca: string, count: number, observer: RequestObserver): SharedConnections {
  const https = createHttpsFetch({ trust: { ca } });
  const slots = new Slots(count);
  const fetch: Fetch = async (input, init) => {
    try {
      const response = await slots.run(() => https(input, init));
      observer.answered(response.status);
      return response;
    } catch (error) {
      observer.unanswered();
      throw error;
    }
  };
  return { fetch, close: () => https.close() };
}
