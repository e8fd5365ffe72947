import type { DeviceState, StateStore } from './device-state.js';

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
