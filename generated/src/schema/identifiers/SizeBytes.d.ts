// Made by "npm run generate" from spec/openapi/schemas/identifiers/SizeBytes.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Size in bytes
 * Format: uint64
 * @description Length of an artifact in octets, for progress bars and disk planning. Advisory; it takes no part in any integrity check.
 * @example 957
 */
export type SizeBytes = bigint;

/** Tells whether a value is a {@link SizeBytes}, and turns its 64-bit integers into bigint. */
export declare const validateSizeBytes: Validator<SizeBytes>;
