import type { DeviceClient } from '../device-client.js';
import type { Capabilities } from '../operation/report-capabilities.js';
import type { Sleep } from '../retry.js';
import type { Endpoints } from './endpoints.js';
import type { Emit } from './event.js';
import type { Schedule } from './schedule.js';
import type { AgentStore } from './store/agent-store.js';

/** What the loop of an agent works with. */
export interface AgentParts {
  readonly client: DeviceClient;
  readonly store: AgentStore;
  readonly endpoints: Endpoints;
  readonly emit: Emit;
  readonly deviceId: string;
  /** Name of the security profile. */
  readonly profile: string;
  /** What is reported of a device. */
  readonly capabilities: (deviceId: string) => Capabilities | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 to below 1. */
  readonly randomNumber: () => number;
  readonly sleep: Sleep;
  /** Onboards and reports capabilities, as far as that is still to be done. */
  introduce(signal: AbortSignal): Promise<void>;
  /** Lets no request begin against a schedule. */
  limitTo(schedule: Schedule): void;
}
