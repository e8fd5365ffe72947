// Made by "npm run generate" from spec/openapi/schemas/operator/SpiffeSequence.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Sequence of a trust bundle
 * Format: uint64
 * @description Rises with each change of the bundle.
 * @example 7
 */
export type SpiffeSequence = bigint;

/** Tells whether a value is a {@link SpiffeSequence}, and turns its 64-bit integers into bigint. */
export declare const validateSpiffeSequence: Validator<SpiffeSequence>;
