// Made by "npm run generate" from spec/openapi/schemas/mtls/Runtime.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Workload runtime
 * @description Kind of workload a device can run. `oci` means containers after the Open Container Initiative; `custom` is described by labels of the device. The list is open: readers take any other value for `custom`.
 * @example oci
 * @example custom
 */
export type Runtime = string;

/** Tells whether a value is a {@link Runtime}, and turns its 64-bit integers into bigint. */
export declare const validateRuntime: Validator<Runtime>;
