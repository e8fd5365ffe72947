// Made by "npm run generate" from spec/openapi/schemas/mtls/CapacityRequirements.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CpuRequirement } from './CpuRequirement.js';

/**
 * Capacity requirements
 * @description Resources the application needs, each of them. What is not named is not needed.
 * @example {
 *       "cpu": {
 *         "cores": 1.5,
 *         "architectures": [
 *           "amd64",
 *           "arm64"
 *         ]
 *       },
 *       "memory": "1536Mi",
 *       "storage": "20Gi"
 *     }
 */
export type CapacityRequirements = {
    cpu?: CpuRequirement;
    /**
     * @description Working memory, a whole number and a binary unit.
     * @example 1536Mi
     */
    memory?: string;
    /**
     * @description Storage, a whole number and a binary unit.
     * @example 20Gi
     */
    storage?: string;
};

/** Tells whether a value is a {@link CapacityRequirements}, and turns its 64-bit integers into bigint. */
export declare const validateCapacityRequirements: Validator<CapacityRequirements>;
