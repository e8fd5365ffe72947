// Made by "npm run generate" from spec/openapi/schemas/deployment/DeploymentComponent.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ComponentProperties } from './ComponentProperties.js';
import type { Extension } from '../identifiers/Extension.js';

/**
 * Deployment component
 * @description One part of the application. Extensions the application's maker put here are passed on unchanged.
 * @example {
 *       "name": "historian",
 *       "properties": {
 *         "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
 *         "revision": "3.2.0"
 *       }
 *     }
 */
export type DeploymentComponent = {
    /**
     * @description Name of the component, used in parameters and status reports.
     * @example historian
     */
    name: string;
    properties: ComponentProperties;
} & {
    [name: `x-${string}-extensions`]: Extension;
};

/** Tells whether a value is a {@link DeploymentComponent}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentComponent: Validator<DeploymentComponent>;
