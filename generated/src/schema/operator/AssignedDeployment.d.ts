// Made by "npm run generate" from spec/openapi/schemas/operator/AssignedDeployment.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { Digest } from '../identifiers/Digest.js';
import type { SizeBytes } from '../identifiers/SizeBytes.js';
import type { Timestamp } from './Timestamp.js';

/**
 * Assigned deployment
 * @description One deployment that the client is meant to run.
 * @example {
 *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
 *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
 *       "sizeBytes": 957,
 *       "assignedAt": "2026-11-22T08:20:00Z"
 *     }
 */
export type AssignedDeployment = {
    deploymentId: DeploymentId;
    digest: Digest;
    sizeBytes: SizeBytes;
    /** @description When this content was assigned. A replacement sets it anew. */
    assignedAt: Timestamp;
};

/** Tells whether a value is a {@link AssignedDeployment}, and turns its 64-bit integers into bigint. */
export declare const validateAssignedDeployment: Validator<AssignedDeployment>;
