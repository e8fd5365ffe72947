// Made by "npm run generate" from spec/openapi/schemas/identifiers/DeploymentId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Deployment id
 * Format: uuid
 * @description UUID of one deployment. It stays the same while the content of the deployment changes; a different id is a different deployment. The manifest, the deployment document and every status report carry the same value.
 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
 */
export type DeploymentId = string;

/** Tells whether a value is a {@link DeploymentId}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentId: Validator<DeploymentId>;
