// Made by "npm run generate" from spec/openapi/schemas/operator/StatusSequence.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Status sequence number
 * Format: uint64
 * @description Place of a report in the history of its client. Each report has a greater number than all before it; numbers may be left out. Read it as an unsigned 64-bit integer.
 * @example 17
 */
export type StatusSequence = bigint;

/** Tells whether a value is a {@link StatusSequence}, and turns its 64-bit integers into bigint. */
export declare const validateStatusSequence: Validator<StatusSequence>;
