// Made by "npm run generate" from spec/openapi/schemas/deployment/DeploymentParameter.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ParameterTarget } from './ParameterTarget.js';

/**
 * Deployment parameter
 * @description One value and the places it goes to. Unknown members are ignored.
 * @example {
 *       "value": 30,
 *       "targets": [
 *         {
 *           "pointer": "storage.retentionDays",
 *           "components": [
 *             "historian"
 *           ]
 *         }
 *       ]
 *     }
 */
export type DeploymentParameter = {
    /** @description The value, of any JSON type. */
    value: unknown;
    /** @description The places that receive the value. */
    targets: ParameterTarget[];
};

/** Tells whether a value is a {@link DeploymentParameter}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentParameter: Validator<DeploymentParameter>;
