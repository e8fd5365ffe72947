// Made by "npm run generate" from spec/openapi/schemas/mtls/ItemExpression.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Item expression
 * @description One condition on one item of a list; the operators mean what they mean in a match expression.
 * @example {
 *       "key": "/type",
 *       "operator": "In",
 *       "values": [
 *         "ethernet"
 *       ]
 *     }
 */
export type ItemExpression = {
    /**
     * @description JSON pointer into the item.
     * @example /type
     */
    key: string;
    /**
     * @description How the value is compared.
     * @enum {string}
     */
    operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" | "ContainsAll" | "ContainsAny";
    /** @description What to compare with, strings or numbers of one kind, or one boolean. */
    values?: (string | number | boolean)[];
};

/** Tells whether a value is a {@link ItemExpression}, and turns its 64-bit integers into bigint. */
export declare const validateItemExpression: Validator<ItemExpression>;
