// Made by "npm run generate" from spec/openapi/schemas/deployment/DeploymentMetadata.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { TargetExpression } from '../identifiers/TargetExpression.js';

/**
 * Deployment metadata
 * @description Name, place and target of the deployment.
 * @example {
 *       "name": "tidewatch-historian-line3",
 *       "namespace": "brightwater",
 *       "deviceId": "bw-line3-edge07"
 *     }
 */
export type DeploymentMetadata = {
    /**
     * @description Name of the deployment for people; also the source of errors about the deployment as a whole.
     * @example tidewatch-historian-line3
     */
    name: string;
    /**
     * @description Grouping of deployments on the device.
     * @example brightwater
     */
    namespace: string;
    deviceId: TargetExpression;
    /** @description Free labels. */
    labels?: {
        [key: string]: string;
    };
};

/** Tells whether a value is a {@link DeploymentMetadata}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentMetadata: Validator<DeploymentMetadata>;
