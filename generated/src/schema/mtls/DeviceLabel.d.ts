// Made by "npm run generate" from spec/openapi/schemas/mtls/DeviceLabel.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Device label
 * @description Value of a label, a string, a number, a boolean, or a list of strings or of numbers.
 * @example cell
 * @example 12
 * @example [
 *       "wash-down",
 *       "atex2"
 *     ]
 */
export type DeviceLabel = string | number | boolean | string[] | number[];

/** Tells whether a value is a {@link DeviceLabel}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceLabel: Validator<DeviceLabel>;
