export type { DeviceState, StateStore } from './device-state.js';
export * from './file-state-store.js';
export * from './memory-state-store.js';
