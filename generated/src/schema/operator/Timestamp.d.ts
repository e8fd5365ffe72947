// Made by "npm run generate" from spec/openapi/schemas/operator/Timestamp.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Timestamp
 * Format: date-time
 * @description A point in time by the WFM's clock, in UTC (RFC 3339), with or without fractions of a second.
 * @example 2026-11-22T08:15:30Z
 */
export type Timestamp = string;

/** Tells whether a value is a {@link Timestamp}, and turns its 64-bit integers into bigint. */
export declare const validateTimestamp: Validator<Timestamp>;
