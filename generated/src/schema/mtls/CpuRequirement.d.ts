// Made by "npm run generate" from spec/openapi/schemas/mtls/CpuRequirement.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * CPU requirement
 * @description Processor cores the application needs in one pool of the device, and the instruction sets it runs on.
 * @example {
 *       "cores": 1.5,
 *       "architectures": [
 *         "amd64",
 *         "arm64"
 *       ]
 *     }
 */
export type CpuRequirement = {
    /**
     * @description Number of cores, fractions allowed.
     * @example 1.5
     */
    cores: number;
    /** @description Instruction sets of which the pool has one. Any will do when the member is absent. */
    architectures?: ("amd64" | "arm64" | "arm" | "riscv64" | "other")[];
};

/** Tells whether a value is a {@link CpuRequirement}, and turns its 64-bit integers into bigint. */
export declare const validateCpuRequirement: Validator<CpuRequirement>;
