// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../schema.js';
import type {
  BundleReference,
  Certificate,
  ClientId,
  DeploymentId,
  DeploymentReference,
  DeviceId,
  Digest,
  ManifestVersion,
  OnboardingResult,
  RootCertificate,
  SizeBytes,
  StateManifest,
} from './types.js';

/** What a {@link ClientId} has to be, for `findViolation`. */
export const clientIdSchema: Schema<ClientId> = { type: "string", pattern: /^[A-Za-z0-9._~-]+$/u, minLength: 1 };

/** What a {@link DeploymentId} has to be, for `findViolation`. */
export const deploymentIdSchema: Schema<DeploymentId> = { type: "string", pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u, minLength: 36, maxLength: 36 };

/** What a {@link DeviceId} has to be, for `findViolation`. */
export const deviceIdSchema: Schema<DeviceId> = { type: "string", pattern: /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/u, minLength: 1, maxLength: 512 };

/** What a {@link Digest} has to be, for `findViolation`. */
export const digestSchema: Schema<Digest> = { type: "string", pattern: /^sha256:[0-9a-f]{64}$/u, minLength: 71, maxLength: 71 };

/** What a {@link OnboardingResult} has to be, for `findViolation`. */
export const onboardingResultSchema: Schema<OnboardingResult> = { type: "object", required: ["clientId"], properties: { "clientId": clientIdSchema } };

/** What a {@link Certificate} has to be, for `findViolation`. */
export const certificateSchema: Schema<Certificate> = { type: "string" };

/** What a {@link RootCertificate} has to be, for `findViolation`. */
export const rootCertificateSchema: Schema<RootCertificate> = { type: "object", required: ["certificate"], properties: { "certificate": certificateSchema } };

/** What a {@link ManifestVersion} has to be, for `findViolation`. */
export const manifestVersionSchema: Schema<ManifestVersion> = { uint64: [1n, 18446744073709551615n] };

/** What a {@link SizeBytes} has to be, for `findViolation`. */
export const sizeBytesSchema: Schema<SizeBytes> = { uint64: [0n, 18446744073709551615n] };

/** What a {@link BundleReference} has to be, for `findViolation`. */
export const bundleReferenceSchema: Schema<BundleReference> = { type: "object", required: ["mediaType","digest","url"], properties: { "mediaType": { type: "string", const: "application/vnd.margo.bundle.v1+tar+gzip" }, "digest": digestSchema, "sizeBytes": sizeBytesSchema, "url": { type: "string", pattern: /^(\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*\/api\/v1(\/clients\/[A-Za-z0-9._~-]+)?\/bundles\/sha256:[0-9a-f]{64}$/u } } };

/** What a {@link DeploymentReference} has to be, for `findViolation`. */
export const deploymentReferenceSchema: Schema<DeploymentReference> = { type: "object", required: ["deploymentId","digest","url"], properties: { "deploymentId": deploymentIdSchema, "digest": digestSchema, "sizeBytes": sizeBytesSchema, "url": { type: "string", pattern: /^(\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*\/api\/v1(\/clients\/[A-Za-z0-9._~-]+)?\/deployments\/[0-9a-fA-F-]{36}\/sha256:[0-9a-f]{64}$/u } } };

/** What a {@link StateManifest} has to be, for `findViolation`. */
export const stateManifestSchema: Schema<StateManifest> = { type: "object", required: ["manifestVersion","bundle","deployments"], properties: { "manifestVersion": manifestVersionSchema, "bundle": { oneOf: [bundleReferenceSchema, { type: "null" }] }, "deployments": { type: "array", items: deploymentReferenceSchema } }, if: { properties: { "deployments": { maxItems: 0 } } }, then: { properties: { "bundle": { type: "null" } } }, else: { properties: { "bundle": { type: "object" } } } };
