export type { ProblemSlug } from '@margo-contract/generated/problem-types';
export type {
  DeploymentReference,
  DeploymentStatusManifest,
  DeviceCapabilitiesManifest,
  StateManifest,
} from '@margo-contract/generated/signature';
export {
  type Certificate,
  type Clock,
  type FieldError,
  isMargoError,
  MargoError,
  type Problem,
} from '@margo-contract/protocol';
export { createNodeListener } from './adapter/node.js';
export { type Supervision, superviseServer } from './adapter/supervise.js';
export type { RateLimit, Unavailability } from './check/rate.js';
export type { RequestLog, RequestLogLine, ResponseMeasurement } from './observe/observer.js';
export type { OpenTelemetryApi } from './observe/span.js';
export { PreparedManifest, prepareManifest } from './operation/desired-state.js';
export type * from './operation/handlers.js';
export { MutualTls, type MutualTlsOptions, type Refused } from './profile/mtls/mutual-tls.js';
export type * from './profile/mtls/options.js';
export type { CommonOptions } from './profile/options.js';
export type * from './profile/signature/options.js';
export { InMemoryReplayMemory, type ReplayMemory } from './profile/signature/replay.js';
export type { ContentCodingChoice } from './response/content-coding.js';
export { Refusal, type RefusalDetails } from './response/refusal.js';
export type { ServerCredentials } from './tls.js';
export { createWfm, type Wfm, type WfmOptions } from './wfm.js';
export type { Fields, Peer, ReceivedBody, WireRequest } from './wire/request.js';
export type { WireResponse } from './wire/response.js';
export type { ClientView } from './wire/target.js';
