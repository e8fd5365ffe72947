// Made by "npm run generate" from spec/openapi/schemas/manifest/DeploymentReference.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { Digest } from '../identifiers/Digest.js';
import type { SizeBytes } from '../identifiers/SizeBytes.js';

/**
 * Deployment reference
 * @description One deployment of the manifest. A new digest under the same id means changed content.
 * @example {
 *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
 *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
 *       "sizeBytes": 957,
 *       "url": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/deployments/7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11/sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d"
 *     }
 */
export type DeploymentReference = {
    deploymentId: DeploymentId;
    digest: Digest;
    sizeBytes?: SizeBytes;
    /**
     * Format: uri-reference
     * @description Absolute path of the deployment document on the WFM's own origin, its base path included; it ends in the digest. Clients resolve it against the WFM's root URL and refuse any other origin.
     */
    url: string;
};

/** Tells whether a value is a {@link DeploymentReference}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentReference: Validator<DeploymentReference>;
