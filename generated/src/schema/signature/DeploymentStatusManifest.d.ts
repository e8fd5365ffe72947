// Made by "npm run generate" from spec/openapi/schemas/signature/DeploymentStatusManifest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ComponentStatus } from '../status/ComponentStatus.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { DeviceId } from '../identifiers/DeviceId.js';
import type { OverallStatus } from '../status/OverallStatus.js';

/**
 * Deployment status
 * @description How far one deployment is on one device. Senders always include `apiVersion` and `kind`; readers tolerate their absence. Unknown members are ignored.
 * @example {
 *       "apiVersion": "deployment.margo.org/v1alpha1",
 *       "kind": "DeploymentStatusManifest",
 *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
 *       "deviceId": "bw-line3-edge07",
 *       "status": {
 *         "state": "installing"
 *       },
 *       "components": [
 *         {
 *           "name": "historian",
 *           "state": "installed"
 *         },
 *         {
 *           "name": "dashboard",
 *           "state": "installing"
 *         }
 *       ]
 *     }
 */
export type DeploymentStatusManifest = {
    /**
     * @description Version of this document's form. Always sent; absence is tolerated by the WFM.
     * @example deployment.margo.org/v1alpha1
     */
    apiVersion?: string;
    /**
     * @description Always `DeploymentStatusManifest`. Always sent; absence is tolerated by the WFM.
     * @constant
     */
    kind?: "DeploymentStatusManifest";
    deploymentId: DeploymentId;
    deviceId?: DeviceId;
    status: OverallStatus;
    /** @description One entry for each component of the deployment document, under the same name, also while it is being removed. */
    components: ComponentStatus[];
};

/** Tells whether a value is a {@link DeploymentStatusManifest}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentStatusManifest: Validator<DeploymentStatusManifest>;
