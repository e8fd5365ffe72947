// Made by "npm run generate" from spec/openapi/schemas/capabilities/Cpu.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * CPU pool
 * @description One pool of processor cores of one architecture.
 * @example {
 *       "cores": 6,
 *       "architecture": "amd64"
 *     }
 */
export type Cpu = {
    /**
     * @description Number of cores, fractions allowed. The device delivers what it reports, after deployment too.
     * @example 1.5
     */
    cores: number;
    /**
     * @description Instruction set of the pool.
     * @enum {string}
     */
    architecture?: "amd64" | "arm64" | "arm";
};

/** Tells whether a value is a {@link Cpu}, and turns its 64-bit integers into bigint. */
export declare const validateCpu: Validator<Cpu>;
