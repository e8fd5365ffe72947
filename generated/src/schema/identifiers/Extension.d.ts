// Made by "npm run generate" from spec/openapi/schemas/identifiers/Extension.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Extension
 * @description Content of a member named `x-<name>-extensions`, where the name says whose extension it is. Anything may stand inside. A reader that does not know it ignores it and carries on.
 * @example {
 *       "maintenance": {
 *         "contract": "gold"
 *       }
 *     }
 */
export type Extension = {
    [key: string]: unknown;
};

/** Tells whether a value is a {@link Extension}, and turns its 64-bit integers into bigint. */
export declare const validateExtension: Validator<Extension>;
