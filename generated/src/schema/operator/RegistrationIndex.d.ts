// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationIndex.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Registration index
 * Format: int32
 * @description Which item this is about, counted from 0. In a stream it is the number of the line, less one.
 * @example 0
 */
export type RegistrationIndex = number;

/** Tells whether a value is a {@link RegistrationIndex}, and turns its 64-bit integers into bigint. */
export declare const validateRegistrationIndex: Validator<RegistrationIndex>;
