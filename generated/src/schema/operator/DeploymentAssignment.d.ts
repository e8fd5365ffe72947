// Made by "npm run generate" from spec/openapi/schemas/operator/DeploymentAssignment.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { Digest } from '../identifiers/Digest.js';
import type { ManifestVersion } from '../identifiers/ManifestVersion.js';

/**
 * Deployment assignment
 * @description What an assignment came to.
 * @example {
 *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
 *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
 *       "manifestVersion": 42
 *     }
 */
export type DeploymentAssignment = {
    deploymentId: DeploymentId;
    digest: Digest;
    /** @description Version of the manifest that lists this content. The same as before when the same octets were assigned already. */
    manifestVersion: ManifestVersion;
};

/** Tells whether a value is a {@link DeploymentAssignment}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentAssignment: Validator<DeploymentAssignment>;
