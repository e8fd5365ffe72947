export * from './download-root-ca.js';
export * from './https-fetch.js';
export type { Pin } from './pin.js';
export * from './pinned-trust.js';
export * from './trust.js';
