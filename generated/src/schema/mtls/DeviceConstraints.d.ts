// Made by "npm run generate" from spec/openapi/schemas/mtls/DeviceConstraints.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CapacityRequirements } from './CapacityRequirements.js';
import type { EligibilityRule } from './EligibilityRule.js';

/**
 * Device constraints
 * @description What a device has to be or have for this deployment, copied unchanged from the application description. The device checks the eligibility rules before it deploys, and may check the capacity; a WFM that matches devices uses the same rules.
 * @example {
 *       "capacityRequirements": {
 *         "memory": "1536Mi"
 *       },
 *       "eligibilityRules": [
 *         {
 *           "labelSelector": {
 *             "matchExpressions": [
 *               {
 *                 "key": "kestrel.example/zone",
 *                 "operator": "In",
 *                 "values": [
 *                   "dmz",
 *                   "cell"
 *                 ]
 *               }
 *             ]
 *           }
 *         }
 *       ]
 *     }
 */
export type DeviceConstraints = {
    capacityRequirements?: CapacityRequirements;
    /** @description Rules of which one has to hold. None at all restricts nothing. */
    eligibilityRules?: EligibilityRule[];
};

/** Tells whether a value is a {@link DeviceConstraints}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceConstraints: Validator<DeviceConstraints>;
