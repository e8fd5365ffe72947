// Made by "npm run generate" from spec/openapi/schemas/problem/FieldError.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Field error
 * @description One wrong member of a request body.
 * @example {
 *       "field": "properties.vendor",
 *       "message": "is required"
 *     }
 */
export type FieldError = {
    /**
     * @description Where it is, as a dotted path with array positions in brackets.
     * @example properties.interfaces[1].type
     */
    field: string;
    /**
     * @description What is wrong with it, for a person.
     * @example must be one of ethernet, wifi, cellular, bluetooth, usb, canbus, rs232
     */
    message: string;
};

/** Tells whether a value is a {@link FieldError}, and turns its 64-bit integers into bigint. */
export declare const validateFieldError: Validator<FieldError>;
