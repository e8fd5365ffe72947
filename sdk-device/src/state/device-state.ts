import { parseManifestVersion } from '@margo-contract/protocol/manifest';
import { DeviceError, StateError } from '../error.js';
import { pathParameter } from '../operation/path.js';

/** What a device must not forget (CLI-004, MAN-015). */
export interface DeviceState {
  /** Assigned at onboarding. */
  readonly clientId?: string;
  /** The device that runs the client: the id of everything it reports, or its first segment. */
  readonly deviceId?: string;
  /** Version of the manifest accepted last, in decimal: 64 bits do not fit into a JSON number. */
  readonly manifestVersion?: string;
  /** ETag of the manifest accepted last, with its quotes. */
  readonly etag?: string;
  /** Devices whose capabilities the WFM has. */
  readonly reportedDevices?: readonly string[];
}

/** Where the state is kept. `save` is done when the state will survive a power cut. */
export interface StateStore {
  /** The state saved last; empty when there is none. */
  load(): Promise<DeviceState>;
  save(state: DeviceState): Promise<void>;
}

type Check = (value: unknown) => boolean;

const MEMBERS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['clientId', (value) => isParameter('clientId', value)],
  ['deviceId', (value) => isParameter('deviceId', value)],
  ['manifestVersion', isVersion],
  ['etag', (value) => typeof value === 'string' && /^"sha256:[0-9a-f]{64}"$/.test(value)],
  ['reportedDevices', (value) => Array.isArray(value) && value.every((id) => isParameter('deviceId', id))],
]);

/**
 * Checks what was read from a store. Members that are not known are left out.
 *
 * @throws StateError `state-malformed`: going on without the version would open the door to a rollback
 */
export function readDeviceState(value: unknown): DeviceState {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('it is no object');
  const entries = Object.entries(value).filter(([name]) => MEMBERS.has(name));
  for (const [name, member] of entries) {
    if (MEMBERS.get(name)?.(member) !== true) throw malformed(`${name} has a value that cannot be`);
  }
  const state: DeviceState = Object.fromEntries(entries);
  const isComplete = (state.manifestVersion === undefined) === (state.etag === undefined);
  if (!isComplete) throw malformed('manifestVersion and etag belong together');
  return state;
}

function isParameter(name: string, value: unknown): boolean {
  try {
    pathParameter(name, value);
    return true;
  } catch {
    return false;
  }
}

function isVersion(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[1-9][0-9]{0,19}$/.test(value)) return false;
  try {
    return parseManifestVersion(BigInt(value)) > 0n;
  } catch {
    return false;
  }
}

function malformed(reason: string): StateError {
  return new StateError('state-malformed', `The stored state is damaged: ${reason}`);
}

/** Keeps the state until the process ends: for tests and simulations. */
export class MemoryStateStore implements StateStore {
  #state: DeviceState;

  constructor(state: DeviceState = {}) {
    this.#state = state;
  }

  async load(): Promise<DeviceState> {
    return this.#state;
  }

  async save(state: DeviceState): Promise<void> {
    this.#state = state;
  }
}

/** The state as it stands in a store, read once. Changes are made one after the other, and count once they are stored. */
export class DurableState {
  readonly #store: StateStore;
  #state: DeviceState | undefined;
  #lastUpdate: Promise<unknown> = Promise.resolve();

  constructor(store: StateStore) {
    this.#store = store;
  }

  /** @throws StateError `state-malformed` when the store gives back what cannot be */
  async read(): Promise<DeviceState> {
    const stored = this.#state ?? readDeviceState(await this.#store.load());
    this.#state ??= stored;
    return this.#state;
  }

  /** @param change gives the members that are to change; may throw, then nothing changes */
  update(change: (state: DeviceState) => DeviceState): Promise<void> {
    const apply = () => this.#apply(change);
    const updated = this.#lastUpdate.then(apply, apply);
    this.#lastUpdate = updated;
    return updated;
  }

  async #apply(change: (state: DeviceState) => DeviceState): Promise<void> {
    const state = await this.read();
    const next = { ...state, ...change(state) };
    await this.#store.save(next);
    this.#state = next;
  }
}

/** The id of the device that runs the client: the first segment of those that it reports (CAP-012). */
export function ownDeviceId(deviceId: string): string {
  return deviceId.split('/', 1)[0] ?? deviceId;
}

/**
 * What to store so that the id stays what it is (CLI-005).
 *
 * @throws DeviceError `device-id-changed` when another one is stored
 */
export function keepDeviceId({ deviceId: stored }: DeviceState, deviceId: string): DeviceState {
  if (stored === undefined || stored === deviceId) return { deviceId };
  const advice = 'go back to the stored one, or call replaceDeviceId() if it is a new device on purpose';
  const message = `The id of this device is stored as ${stored}, but given as ${deviceId}: ${advice}`;
  throw new DeviceError('device-id-changed', message);
}
