export { Refusal, type RefusalDetails } from './answer/refusal.js';
export type { ClientDirectory, ClientRecord, ClientRecords } from './client-directory.js';
export type * from './handlers.js';
export type { Unavailability, WfmOptions } from './options.js';
export { InMemoryReplayMemory, type ReplayMemory } from './replay/replay-memory.js';
export { type ServerCredentials, wfmTlsOptions } from './tls.js';
export { createWfm, type Wfm } from './wfm.js';
export type { Fields, WireRequest } from './wire/request.js';
export type { WireResponse } from './wire/response.js';
