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
    /** @description Whether the device interface is closed. */
    enabled: boolean;
    /**
     * Format: int32
     * @description The status of the responses of a closed device interface. 503 is maintenance; 429 and 500 let clients and benches see what a WFM sends when it is asked too often, or fails.
     * @default 503
     * @enum {integer}
     */
    status?: 429 | 500 | 503;
    /**
     * Format: int32
     * @description Seconds for the Retry-After header of those responses, but for 500, which has one of its own. 60 when absent.
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
