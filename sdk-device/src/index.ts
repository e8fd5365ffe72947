export type {
  BundleReference,
  ComponentStatus,
  DeploymentReference,
  DeploymentState,
  DeviceCapabilitiesManifest,
  DeviceProperties,
  StateManifest,
  StatusError,
} from '@margo-contract/generated/signature';
export type { Clock } from '@margo-contract/protocol';
export type { Certificate } from '@margo-contract/protocol/certificate';
export type { Digest } from '@margo-contract/protocol/digest';
export { type ErrorCode, isMargoError, MargoError } from '@margo-contract/protocol/error';
export type { Signer } from '@margo-contract/protocol/message-signature';
export type { BackoffStrategy, Problem } from '@margo-contract/protocol/problem';
export type { ProfileAlgorithmName } from '@margo-contract/protocol/profile';
export type { ApprovalOptions } from './approval.js';
export * from './device-client.js';
export * from './device-id.js';
export * from './error.js';
export * from './operation/fetch-artifact.js';
export { parseRootUrl, pathParameter, serializePath } from './operation/path.js';
export {
  type AcceptedManifest,
  type ChangedManifest,
  type ManifestPoll,
  type PollRequest,
  pollManifest,
} from './operation/poll-manifest.js';
export {
  type Capabilities,
  type CapabilitiesReport,
  deleteDevice,
  type ReportedDevice,
  reportCapabilities,
} from './operation/report-capabilities.js';
export * from './operation/report-status.js';
export type { WfmResponse } from './operation/response.js';
export type * from './operation/security-profile.js';
export * from './operation/wfm-client.js';
export type { PemSource } from './pem.js';
export { BundleFile, type BundleFileOptions } from './profile/mtls/bundle-file.js';
export {
  BundleService,
  type BundleServiceOptions,
  type ServiceTrust,
} from './profile/mtls/bundle-service.js';
export type { BundleSource } from './profile/mtls/live-bundle.js';
export type { WfmTrustOptions } from './profile/mtls/spiffe-trust.js';
export type {
  HardwareSvid,
  SvidMaterial,
  SvidReader,
  SvidSource,
} from './profile/mtls/svid-files.js';
export { SvidIdentity, type SvidIdentityOptions } from './profile/mtls/svid-identity.js';
export type { DeviceCertificate } from './profile/signature/device-certificate.js';
export * from './profile/signature/device-identity.js';
export * from './profile/signature/download-root-ca.js';
export * from './profile/signature/onboard.js';
export type { RetryLimits, Sleep } from './retry.js';
export { type DeviceState, MemoryStateStore, type StateStore } from './state/device-state.js';
export * from './state/file-state-store.js';
export type { Fetch, FetchInit, FetchLimits, HttpsFetch } from './transport/https-fetch.js';
export type {
  CredentialEvent,
  CredentialListener,
  ServerTrust,
  TlsCredentials,
  TrustedAgent,
} from './transport/verifying-agent.js';
export type { Pin } from './trust/pin.js';
export * from './trust/pinned-trust.js';
export {
  createHttpsFetch,
  type HttpsFetchOptions,
  type Trust,
  type TrustAnchors,
} from './trust/trust-anchors.js';
