import type { Identity } from '../operation/security-profile.js';
import type { EndpointStatus, Endpoints } from './endpoints.js';
import type { AgentStore } from './store/agent-store.js';

/** How a device fares, for people who look after it; it can be printed as JSON. */
export interface AgentStatus {
  readonly deviceId: string;
  readonly clientId: string | undefined;
  /** The SVID in force, in the mutual-TLS profile. */
  readonly svid: { readonly spiffeId: string; readonly notAfter: Date | undefined } | undefined;
  /** The manifest accepted last. */
  readonly manifestVersion: string | undefined;
  /** The manifest that is being carried out. */
  readonly adopting: string | undefined;
  readonly endpoints: readonly EndpointStatus[];
  /** When an endpoint responded last. */
  readonly lastContact: Date | undefined;
  readonly nextPoll: Date | undefined;
  readonly downtimeUntil: Date | undefined;
  /** How many deployments are as desired, under way, or have failed. */
  readonly deployments: { readonly done: number; readonly changing: number; readonly failed: number };
  /** Reports that the WFM has not acknowledged. */
  readonly waitingReports: number;
  /** What went wrong since the last poll that went right. */
  readonly lastError: string | undefined;
}

export interface StatusParts {
  readonly deviceId: string;
  readonly store: AgentStore;
  readonly endpoints: Endpoints;
  readonly nextPoll: Date | undefined;
  readonly downtimeUntil: number | undefined;
  readonly lastError: unknown;
  readonly identity: Identity;
}

export function agentStatus({ store, endpoints, ...parts }: StatusParts): AgentStatus {
  const { clientId, manifestVersion } = store.state;
  const { spiffeId, notAfter } = parts.identity;
  const deployments = { done: 0, changing: 0, failed: 0 };
  for (const { changing, hasFailed } of store.workloads()) {
    deployments[changing ? 'changing' : hasFailed ? 'failed' : 'done'] += 1;
  }
  return {
    deviceId: parts.deviceId,
    clientId,
    svid: spiffeId === undefined ? undefined : { spiffeId, notAfter },
    manifestVersion,
    adopting: store.target?.manifestVersion,
    endpoints: endpoints.status(),
    lastContact: endpoints.lastContact,
    nextPoll: parts.nextPoll,
    downtimeUntil: parts.downtimeUntil === undefined ? undefined : new Date(parts.downtimeUntil),
    deployments,
    waitingReports: [...store.reports()].length,
    lastError: parts.lastError === undefined ? undefined : String(parts.lastError),
  };
}
