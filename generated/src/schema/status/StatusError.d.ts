// Made by "npm run generate" from spec/openapi/schemas/status/StatusError.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Status error
 * @description One error, with all three members. Gateways use the reserved codes 101 (child device unknown), 102 (child device unreachable) and 103 (gateway cannot choose a child by itself); all other codes are the maker's own.
 * @example {
 *       "code": "102",
 *       "source": "bw-gw-02",
 *       "message": "Child device unreachable"
 *     }
 */
export type StatusError = {
    /**
     * @description Name of the error, for programs. Its meaning depends on `source`.
     * @example 102
     */
    code: string;
    /**
     * @description Who produced it.
     * @example bw-gw-02
     */
    source: string;
    /**
     * @description What happened, for a person.
     * @example Child device unreachable
     */
    message: string;
};

/** Tells whether a value is a {@link StatusError}, and turns its 64-bit integers into bigint. */
export declare const validateStatusError: Validator<StatusError>;
