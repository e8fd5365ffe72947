// Made by "npm run generate" from spec/openapi/schemas/operator/Cursor.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Cursor
 * @description Where the next page starts. Opaque; pass it on as it came, with the same other parameters.
 * @example MTAw
 */
export type Cursor = string;

/** Tells whether a value is a {@link Cursor}, and turns its 64-bit integers into bigint. */
export declare const validateCursor: Validator<Cursor>;
