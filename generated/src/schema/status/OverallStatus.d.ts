// Made by "npm run generate" from spec/openapi/schemas/status/OverallStatus.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentState } from './DeploymentState.js';
import type { NoStatusError } from './NoStatusError.js';
import type { StatusError } from './StatusError.js';

/**
 * Overall status
 * @description State of the deployment as a whole: the most severe state among its components, in the order failed, removing, installing, pending, removed, installed.
 * @example {
 *       "state": "installing"
 *     }
 */
export type OverallStatus = {
    state: DeploymentState;
    /** @description Why the deployment failed. Left out when nothing did. `source` is the deployment's metadata.name, or the gateway's full device id when a gateway produced the error. */
    error?: StatusError | NoStatusError;
};

/** Tells whether a value is a {@link OverallStatus}, and turns its 64-bit integers into bigint. */
export declare const validateOverallStatus: Validator<OverallStatus>;
