// Made by "npm run generate" from spec/openapi/schemas/mtls/EligibilityRule.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Selector } from './Selector.js';

/**
 * Eligibility rule
 * @description A rule about one device. Both selectors have to hold; one that is absent restricts nothing.
 * @example {
 *       "propertySelector": {
 *         "matchExpressions": [
 *           {
 *             "key": "/interfaces",
 *             "operator": "ContainsAny",
 *             "itemSelector": {
 *               "matchExpressions": [
 *                 {
 *                   "key": "/type",
 *                   "operator": "In",
 *                   "values": [
 *                     "ethernet"
 *                   ]
 *                 }
 *               ]
 *             }
 *           }
 *         ]
 *       }
 *     }
 */
export type EligibilityRule = {
    propertySelector?: Selector;
    labelSelector?: Selector;
};

/** Tells whether a value is a {@link EligibilityRule}, and turns its 64-bit integers into bigint. */
export declare const validateEligibilityRule: Validator<EligibilityRule>;
