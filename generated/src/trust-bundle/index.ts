// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

export * from './operations.js';
export * from './request-validators.js';
export * from './response-validators.js';
export type { components, paths } from './types.js';
export { validators } from './validators.js';
export type { BundleKey } from '../schema/trust/BundleKey.js';
export type { DiscoveryDocument } from '../schema/trust/DiscoveryDocument.js';
export type { FieldError } from '../schema/problem/FieldError.js';
export type { Problem } from '../schema/problem/Problem.js';
export type { TrustBundle } from '../schema/trust/TrustBundle.js';
export type { TrustDomain } from '../schema/trust/TrustDomain.js';
