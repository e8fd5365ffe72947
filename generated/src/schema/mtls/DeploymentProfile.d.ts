// Made by "npm run generate" from spec/openapi/schemas/mtls/DeploymentProfile.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentComponent } from '../deployment/DeploymentComponent.js';
import type { DeploymentType } from './DeploymentType.js';
import type { DeviceConstraints } from './DeviceConstraints.js';
import type { Extension } from '../identifiers/Extension.js';

/**
 * Deployment profile
 * @description The packaging chosen for this device, and its components in the order of their start.
 * @example {
 *       "type": "helm",
 *       "components": [
 *         {
 *           "name": "historian",
 *           "properties": {
 *             "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
 *             "revision": "3.2.0"
 *           }
 *         }
 *       ]
 *     }
 */
export type DeploymentProfile = {
    type: DeploymentType;
    /** @description The parts of the application, at least one, each with a name of its own. */
    components: DeploymentComponent[];
    deviceConstraints?: DeviceConstraints;
} & {
    [name: `x-${string}-extensions`]: Extension;
};

/** Tells whether a value is a {@link DeploymentProfile}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentProfile: Validator<DeploymentProfile>;
