import type { Server as TlsServer } from 'node:https';
import type { Maintenance } from '@margo-contract/generated/operator';
import type { Clock } from '@margo-contract/protocol';
import { Refusal, type Unavailability } from '@margo-contract/sdk-server';
import type { RunningMis } from '../../mis/start.js';
import type { Manifests } from '../manifest/manifests.js';
import type { Store } from '../store/store.js';

/** What the device side works with, together with the operator's. */
export interface DeviceParts {
  readonly store: Store;
  readonly manifests: Manifests;
  readonly clock: Clock;
  readonly createId: () => string;
  /** Told of every failure that became a 500. */
  readonly onError: (error: unknown) => void;
}

/** The side of a WFM that devices see, in one security profile. */
export interface DeviceSide {
  /** CA that devices trust HTTPS servers by, PEM: the WFM's in the signature profile, the identity service's with mutual TLS. */
  readonly ca: string;
  readonly caFile: string;
  readonly directory: string;
  /** Identity service and PKI; present exactly with mutual TLS. */
  readonly mtls?: MtlsSide;
  /** Makes the server of the device interface. */
  createServer(parts: DeviceParts): Promise<TlsServer>;
  close(): Promise<void>;
}

/** What there is more with mutual TLS. */
export interface MtlsSide {
  readonly mis: RunningMis;
  /** The first client, which the WFM accepts. */
  readonly client: { readonly spiffeId: string; readonly svidFile: string; readonly keyFile: string };
  /** Gives the WFM a new SVID, below the newest root. */
  renew(): Promise<void>;
}

const DEFAULT_RETRY_AFTER_SECONDS = 60;

/** What the maintenance mode means for requests. @throws Refusal where a failure of the WFM is to be seen */
export function unavailability({
  enabled,
  status = 503,
  retryAfterSeconds = DEFAULT_RETRY_AFTER_SECONDS,
  detail,
}: Maintenance): Unavailability | undefined {
  if (!enabled) return undefined;
  if (status === 500) {
    const headers = { 'retry-after': String(DEFAULT_RETRY_AFTER_SECONDS) };
    throw new Refusal('about:blank', 500, { detail: detail ?? 'The WFM was told to fail.', headers });
  }
  const usual =
    status === 429 ? 'The WFM was told to take fewer requests.' : 'The WFM is closed for maintenance.';
  return { status, retryAfterSeconds, detail: detail ?? usual };
}

/**
 * How long an idle connection of a device is kept, in milliseconds: longer than devices wait between two polls, a minute by default, since a
 * handshake costs more than a poll. Node.js would close it after 5 s.
 */
export const KEEP_ALIVE_MILLISECONDS = 75_000;
