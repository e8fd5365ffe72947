// Made by "npm run generate" from spec/openapi/schemas/status/NoStatusError.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * No error
 * @deprecated
 * @description An empty object, or one whose members are empty strings: some devices send it when all is well. Read as if the member were absent. New devices leave the member out.
 * @example {
 *       "code": "",
 *       "source": "",
 *       "message": ""
 *     }
 */
export type NoStatusError = {
    /** @description Empty. */
    code?: string;
    /** @description Empty. */
    source?: string;
    /** @description Empty. */
    message?: string;
};

/** Tells whether a value is a {@link NoStatusError}, and turns its 64-bit integers into bigint. */
export declare const validateNoStatusError: Validator<NoStatusError>;
