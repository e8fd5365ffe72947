import type { Clock } from '@margo-contract/protocol';
import type { Call } from '@margo-contract/sdk-server/core';
import type { Profile } from '../behaviour/behaviour.js';
import type { Manifests } from '../manifest/manifests.js';
import type { MtlsSide } from '../profile/device-side.js';
import type { StoredClient } from '../store/client-store.js';
import type { Store } from '../store/store.js';
import type { Cursors } from './cursor.js';
import type { Query } from './query.js';

/** What every operation of the operator interface works with. */
export interface OperatorParts {
  readonly profile: Profile;
  /** Identity service and PKI; present exactly with mutual TLS. */
  readonly mtls?: MtlsSide;
  readonly store: Store;
  readonly manifests: Manifests;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Makes a lowercase UUID, version 4 (CLI-002). */
  readonly createId: () => string;
  /** Told of every failure that became a 500. */
  readonly onError: (error: unknown) => void;
}

/** One request that has a route, the token, an acceptable size and type, and no unknown client or parameter. */
export interface OperatorCall extends Call<OperatorParts> {
  readonly query: Query;
}

/** One request about a client that the WFM knows. */
export interface ClientCall extends OperatorCall {
  readonly client: StoredClient;
}
