// Made by "npm run generate" from spec/openapi/schemas/signature/DeploymentSpec.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentParameter } from '../deployment/DeploymentParameter.js';
import type { DeploymentProfile } from './DeploymentProfile.js';
import type { Extension } from '../identifiers/Extension.js';

/**
 * Deployment specification
 * @description The application, how it is packaged, and its parameters. Extensions of the WFM's maker for devices stand here.
 * @example {
 *       "applicationId": "com-orbitalfoundry-valvewatcher",
 *       "deploymentProfile": {
 *         "type": "compose",
 *         "components": [
 *           {
 *             "name": "watcher",
 *             "properties": {
 *               "repository": "oci://registry.orbitalfoundry.example/compose/valve-watcher",
 *               "revision": "0.8.1"
 *             }
 *           }
 *         ]
 *       },
 *       "parameters": {
 *         "pollSeconds": {
 *           "value": 15,
 *           "targets": [
 *             {
 *               "pointer": "POLL_SECONDS",
 *               "components": [
 *                 "watcher"
 *               ]
 *             }
 *           ]
 *         }
 *       }
 *     }
 */
export type DeploymentSpec = {
    /**
     * @description The id in the application description from which the deployment was made.
     * @example com-orbitalfoundry-tidewatch
     */
    applicationId: string;
    deploymentProfile: DeploymentProfile;
    /** @description Values to hand to the components, by parameter name. */
    parameters?: {
        [key: string]: DeploymentParameter;
    };
} & {
    [name: `x-${string}-extensions`]: Extension;
};

/** Tells whether a value is a {@link DeploymentSpec}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentSpec: Validator<DeploymentSpec>;
