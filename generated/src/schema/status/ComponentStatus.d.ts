// Made by "npm run generate" from spec/openapi/schemas/status/ComponentStatus.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentState } from './DeploymentState.js';
import type { NoStatusError } from './NoStatusError.js';
import type { StatusError } from './StatusError.js';

/**
 * Component status
 * @description State of one component of the deployment.
 * @example {
 *       "name": "historian",
 *       "state": "installed"
 *     }
 */
export type ComponentStatus = {
    /**
     * @description The component's name in the deployment document.
     * @example historian
     */
    name: string;
    state: DeploymentState;
    /** @description Why the component failed. Left out when it did not. `source` is the component's name, or the gateway's full device id when a gateway produced the error. */
    error?: StatusError | NoStatusError;
};

/** Tells whether a value is a {@link ComponentStatus}, and turns its 64-bit integers into bigint. */
export declare const validateComponentStatus: Validator<ComponentStatus>;
