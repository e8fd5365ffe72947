// Made by "npm run generate" from spec/openapi/schemas/mtls/ItemSelector.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ItemExpression } from './ItemExpression.js';

/**
 * Item selector
 * @description Conditions on one item of a list of objects. Keys are JSON pointers (RFC 6901) into the item.
 * @example {
 *       "matchExpressions": [
 *         {
 *           "key": "/type",
 *           "operator": "In",
 *           "values": [
 *             "ethernet"
 *           ]
 *         }
 *       ]
 *     }
 */
export type ItemSelector = {
    /** @description The conditions, at least one. */
    matchExpressions: ItemExpression[];
};

/** Tells whether a value is a {@link ItemSelector}, and turns its 64-bit integers into bigint. */
export declare const validateItemSelector: Validator<ItemSelector>;
