// Made by "npm run generate" from spec/openapi/schemas/operator/DesiredState.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { AssignedDeployment } from './AssignedDeployment.js';
import type { ManifestVersion } from '../identifiers/ManifestVersion.js';

/**
 * Desired state
 * @description Everything that is assigned to one client, as its manifest says it.
 * @example {
 *       "manifestVersion": 1,
 *       "deployments": []
 *     }
 */
export type DesiredState = {
    /** @description Version of the manifest that the client gets when it asks now. It stays 1 until the client has been given a manifest, however much is assigned before. */
    manifestVersion: ManifestVersion;
    /** @description One entry for each deployment, in the order of the manifest. */
    deployments: AssignedDeployment[];
};

/** Tells whether a value is a {@link DesiredState}, and turns its 64-bit integers into bigint. */
export declare const validateDesiredState: Validator<DesiredState>;
