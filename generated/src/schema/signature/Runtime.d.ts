// Made by "npm run generate" from spec/openapi/schemas/signature/Runtime.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Workload runtime
 * @description Kind of workload a device can run. `oci` means containers after the Open Container Initiative.
 * @example oci
 * @enum {string}
 */
export type Runtime = "oci";

/** Tells whether a value is a {@link Runtime}, and turns its 64-bit integers into bigint. */
export declare const validateRuntime: Validator<Runtime>;
