export type { ApprovalOptions } from './approval.js';
export * from './client/index.js';
export * from './device-client.js';
export * from './error/index.js';
export * from './identity/index.js';
export * from './operations/index.js';
export * from './retry/index.js';
export * from './state/index.js';
export * from './transport/index.js';
