export type * from './client-store.js';
export type * from './deployment-store.js';
export type * from './device-store.js';
export type * from './issuer-store.js';
export type * from './manifest-store.js';
export { createMemoryStore } from './memory/index.js';
export type * from './status-store.js';
export type * from './store.js';
