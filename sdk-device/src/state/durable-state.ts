import { type DeviceState, readDeviceState, type StateStore } from './device-state.js';

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
