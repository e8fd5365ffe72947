export type { CallOptions } from './call-options.js';
export * from './delete-device.js';
export * from './fetch-artifact.js';
export * from './get-root-certificate.js';
export * from './onboard.js';
export * from './poll-manifest.js';
export * from './report-capabilities.js';
export * from './report-status.js';
