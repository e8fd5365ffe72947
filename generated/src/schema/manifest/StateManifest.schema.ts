// Made by "npm run generate" from spec/openapi/schemas/manifest/StateManifest.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { bundleReferenceSchema } from './BundleReference.schema.js';
import { deploymentReferenceSchema } from './DeploymentReference.schema.js';
import { manifestVersionSchema } from '../identifiers/ManifestVersion.schema.js';
import type { StateManifest } from './StateManifest.js';

/** What a {@link StateManifest} has to be, for `findViolation`. */
export const stateManifestSchema: Schema<StateManifest> = { type: "object", required: ["manifestVersion","bundle","deployments"], properties: { "manifestVersion": manifestVersionSchema, "bundle": { oneOf: [bundleReferenceSchema, { type: "null" }] }, "deployments": { type: "array", items: deploymentReferenceSchema } }, if: { properties: { "deployments": { maxItems: 0 } } }, then: { properties: { "bundle": { type: "null" } } }, else: { properties: { "bundle": { type: "object" } } } };
