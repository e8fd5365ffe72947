// Made by "npm run generate" from spec/openapi/schemas/mtls/Selector.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { MatchExpression } from './MatchExpression.js';

/**
 * Selector
 * @description Conditions that all have to hold. In a property selector keys are JSON pointers (RFC 6901) into the device's properties; in a label selector they are names of labels; in an item selector they are JSON pointers into one item of the list.
 * @example {
 *       "matchExpressions": [
 *         {
 *           "key": "kestrel.example/zone",
 *           "operator": "In",
 *           "values": [
 *             "dmz",
 *             "cell"
 *           ]
 *         }
 *       ]
 *     }
 */
export type Selector = {
    /** @description The conditions. */
    matchExpressions: MatchExpression[];
};

/** Tells whether a value is a {@link Selector}, and turns its 64-bit integers into bigint. */
export declare const validateSelector: Validator<Selector>;
