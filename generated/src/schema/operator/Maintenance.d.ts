// Made by "npm run generate" from spec/openapi/schemas/operator/Maintenance.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Maintenance mode
 * @description Whether the device interface is closed, and what its callers are told. The object is closed, so that a misspelt member is refused.
 * @example {
 *       "enabled": true,
 *       "retryAfterSeconds": 900,
 *       "detail": "Maintenance until 02:00 UTC."
 *     }
 */
export type Maintenance = {
    /** @description Whether the device interface answers 503. */
    enabled: boolean;
    /**
     * Format: int32
     * @description Seconds for the Retry-After header of those responses. 60 when absent.
     * @default 60
     */
    retryAfterSeconds?: number;
    /**
     * @description Text for the `detail` of those responses. When absent the WFM uses one of its own.
     * @example Maintenance until 02:00 UTC.
     */
    detail?: string;
};

/** Tells whether a value is a {@link Maintenance}, and turns its 64-bit integers into bigint. */
export declare const validateMaintenance: Validator<Maintenance>;
