import { randomBytes } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { computeDigest } from '@margo-contract/protocol/digest';
import { serializeCanonical } from '@margo-contract/protocol/json';
import { DeviceClient } from '../device-client.js';
import { ProblemResponseError } from '../error.js';
import type { Capabilities } from '../operation/report-capabilities.js';
import type { Identity, RandomBytes } from '../operation/security-profile.js';
import { createWfmClient } from '../operation/wfm-client.js';
import { type Sleep, sleep } from '../retry.js';
import { ownDeviceId } from '../state/device-state.js';
import type { FileSystem } from '../state/file-system.js';
import { createFetch, type Fetch } from '../transport/https-fetch.js';
import type { ServerTrust } from '../transport/verifying-agent.js';
import { serverTrust, type Trust } from '../trust/trust-anchors.js';
import { AgentError } from './agent-error.js';
import { DesiredState, type DesiredStateOptions } from './desired-state.js';
import { Endpoints } from './endpoints.js';
import { type AgentEvent, EventStream } from './event.js';
import { Schedule } from './schedule.js';
import { type AgentStatus, agentStatus } from './status.js';
import { AgentStore } from './store/agent-store.js';

/** What an agent is made of. */
export interface DeviceAgentOptions {
  /** Root URLs of the WFM, the preferred one first; all of them are one logical WFM (FAIL-001). */
  readonly endpoints: readonly string[];
  readonly identity: Identity;
  readonly trust: Trust;
  /** Folder of the agent alone; made when it is not there. */
  readonly folder: string;
  /** The device, and for a see-thru gateway the devices behind it. */
  readonly capabilities: Capabilities | readonly Capabilities[];
  /** The clientId that the WFM assigned out of band; it counts when the folder holds none. */
  readonly clientId?: string | undefined;
  readonly onEvent?: ((event: AgentEvent) => void) | undefined;
  /** Failures in a row after which an endpoint is given up for the next; 3 unless given. */
  readonly failuresBeforeMove?: number | undefined;
  /** Time for one request, in milliseconds; 30 000 unless given. */
  readonly timeoutMilliseconds?: number | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: RandomBytes | undefined;
  readonly sleep?: Sleep | undefined;
  readonly files?: FileSystem | undefined;
  /** How requests travel, instead of over HTTPS with `trust`. */
  readonly fetch?: Fetch | undefined;
}

/** A device that keeps itself in the state its WFM desires, whatever becomes of either. */
export class DeviceAgent {
  readonly deviceId: string;
  readonly #options: DeviceAgentOptions;
  readonly #store: AgentStore;
  readonly #events: EventStream;
  readonly #endpoints: Endpoints;
  readonly #client: DeviceClient;
  #schedule = new Schedule();
  #capabilities: readonly Capabilities[];
  #digests: readonly string[];
  #desired: DesiredState | undefined;
  #lastError: unknown;
  #unsubscribe: (() => void) | undefined;

  private constructor(options: DeviceAgentOptions, store: AgentStore) {
    const { identity, clock = () => new Date() } = options;
    this.#options = options;
    this.#store = store;
    this.#events = new EventStream(clock);
    this.#capabilities = [options.capabilities].flat();
    this.#digests = digestsOf(this.#capabilities);
    this.deviceId = ownId(this.#capabilities);
    this.#endpoints = new Endpoints({
      endpoints: options.endpoints.map((rootUrl) => connect(rootUrl, options)),
      schedule: { downtimeAt: (time: number) => this.#schedule.downtimeAt(time) } as Schedule,
      clock,
      randomNumber: this.#randomNumber,
      failuresBeforeMove: options.failuresBeforeMove,
      emit: this.#events.emit,
    });
    this.#client = new DeviceClient({
      endpoints: ['https://not-used.invalid'],
      identity,
      trust: options.trust,
      state: store,
      caller: this.#endpoints,
    });
    this.#events.subscribe((event) => this.#remember(event));
    if (options.onEvent) this.#events.subscribe(options.onEvent);
    if (!('ca' in options.trust)) this.#follow(options.trust);
  }

  /**
   * Opens the folder, or makes it. Nothing is sent.
   *
   * @throws StateError, EndpointError, TrustError
   * @throws AgentError `agent-option-invalid`
   * @throws DeviceError `device-id-changed` when the folder is that of another device
   */
  static async open(options: DeviceAgentOptions): Promise<DeviceAgent> {
    const store = await AgentStore.open(options.folder, options.files);
    try {
      const agent = new DeviceAgent(options, store);
      await agent.#client.keepDeviceId(agent.deviceId);
      const { clientId } = options;
      if (clientId !== undefined && store.state.clientId === undefined) {
        await agent.#client.keepClientId(clientId);
      }
      for (const damage of store.damages) agent.#events.emit({ type: 'state-damaged', ...damage });
      return agent;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** The loop that carries out what the WFM desires; `run` starts it. */
  desiredState(options: DesiredStateOptions): DesiredState {
    const { sleep: wait = sleep } = this.#options;
    this.#desired = new DesiredState(
      {
        client: this.#client,
        store: this.#store,
        endpoints: this.#endpoints,
        emit: this.#events.emit,
        deviceId: this.deviceId,
        profile: this.#options.identity.profile.name,
        capabilities: (id) => this.#capabilities.find(({ properties }) => properties.id === id),
        now: () => this.#now().getTime(),
        randomNumber: this.#randomNumber,
        sleep: wait,
        introduce: (signal) => this.#introduce(signal),
        limitTo: (schedule) => {
          this.#schedule = schedule;
        },
      },
      options,
    );
    return this.#desired;
  }

  /** The device, or a child, is not what it was: it is reported with the next poll (CAP-002). Children left out are gone (GW-009). */
  changeCapabilities(capabilities: Capabilities | readonly Capabilities[]): void {
    const changed = [capabilities].flat();
    if (ownId(changed) !== this.deviceId) {
      throw new AgentError('agent-option-invalid', 'The device keeps its id for good');
    }
    this.#capabilities = changed;
    this.#digests = digestsOf(changed);
  }

  /** The events from now on. */
  events(signal: AbortSignal): AsyncGenerator<AgentEvent> {
    return this.#events.read(signal);
  }

  /** How the device fares, for people who look after it. */
  status(): AgentStatus {
    return agentStatus({
      deviceId: this.deviceId,
      store: this.#store,
      endpoints: this.#endpoints,
      nextPoll: this.#desired?.nextPoll,
      downtimeUntil: this.#schedule.downtimeAt(this.#now().getTime()),
      lastError: this.#lastError,
      identity: this.#options.identity,
    });
  }

  /** Closes connections and files; end `run` before. */
  async close(): Promise<void> {
    this.#unsubscribe?.();
    this.#endpoints.close();
    await this.#store.close();
  }

  /** Trust that changes while the device runs says so, and is as silent in a downtime as the device. */
  #follow(trust: ServerTrust): void {
    this.#unsubscribe = trust.subscribe?.((event) => this.#events.emit(event));
    trust.limitTo?.((time) => this.#schedule.downtimeAt(time));
  }

  async #introduce(signal: AbortSignal): Promise<void> {
    const { identity } = this.#options;
    if (identity.profile.onboard && this.#store.state.clientId === undefined) {
      const clientId = await this.#client.onboard({ signal });
      this.#events.emit({ type: 'onboarded', clientId });
    }
    const digests = this.#digests;
    const isKnown = this.#capabilities.every(
      ({ properties: { id } }, at) => this.#store.capabilities(id) === digests[at],
    );
    if (!isKnown) await this.#reportCapabilities(digests, signal);
    await this.#withdrawChildren(signal);
  }

  /** Capabilities that are refused keep the device from nothing else; they are tried again with the next poll. */
  async #reportCapabilities(digests: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      await this.#client.reportAllCapabilities(this.#capabilities, { signal });
    } catch (error) {
      const isRefused = error instanceof ProblemResponseError && !error.retryable;
      if (!isRefused) throw error;
      this.#events.emit({ type: 'capabilities-refused', deviceId: this.deviceId, error });
      return;
    }
    const ids = this.#capabilities.map(({ properties }) => properties.id);
    await this.#store.commit(...ids.map((id, at) => [`capabilities/${id}`, digests[at]] as const));
    for (const deviceId of ids) this.#events.emit({ type: 'capabilities-reported', deviceId });
  }

  async #withdrawChildren(signal: AbortSignal): Promise<void> {
    const present = new Set(this.#capabilities.map(({ properties }) => properties.id));
    const { reportedDevices = [] } = this.#store.state;
    for (const deviceId of reportedDevices.filter((id) => !present.has(id))) {
      await this.#client.deleteDevice(deviceId, { signal }).catch((error: unknown) => {
        const isGone = error instanceof ProblemResponseError && error.status === 404;
        if (!isGone) throw error;
        return this.#client.forgetDevice(deviceId);
      });
      await this.#store.commit([`capabilities/${deviceId}`]);
    }
  }

  readonly #randomNumber = (): number => {
    const { random = randomBytes } = this.#options;
    return Buffer.from(random(4)).readUInt32BE() / 2 ** 32;
  };

  #now(): Date {
    return this.#options.clock?.() ?? new Date();
  }

  #remember(event: AgentEvent): void {
    if ('error' in event && event.error !== undefined) this.#lastError = event.error;
    else if (event.type === 'unchanged' || event.type === 'manifest-reached') this.#lastError = undefined;
  }
}

function connect(rootUrl: string, options: DeviceAgentOptions) {
  const { trust, identity, timeoutMilliseconds } = options;
  const { credentials } = identity.profile;
  if (options.fetch)
    return { wfm: createWfmClient({ ...options, rootUrl, fetch: options.fetch }), close: () => {} };
  const fetch = createFetch({ trust: serverTrust(trust), credentials, timeoutMilliseconds });
  return { wfm: createWfmClient({ ...options, rootUrl, fetch }), close: () => fetch.close() };
}

/** What tells whether capabilities are those that the WFM has. */
function digestsOf(capabilities: readonly Capabilities[]): readonly string[] {
  return capabilities.map((report) => computeDigest(Buffer.from(serializeCanonical(report))));
}

/** All that is reported belongs to one device. @throws AgentError `agent-option-invalid` */
function ownId(capabilities: readonly Capabilities[]): string {
  const ids = [...new Set(capabilities.map(({ properties }) => ownDeviceId(properties.id)))];
  const [own] = ids;
  if (own !== undefined && ids.length === 1) return own;
  const message = `Capabilities are those of one device and what is behind it, not of ${ids.length} devices`;
  throw new AgentError('agent-option-invalid', message);
}
