// Made by "npm run generate" from spec/openapi/schemas/signature/DeploymentDocument.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { DeploymentMetadata } from '../deployment/DeploymentMetadata.js';
import type { DeploymentSpec } from './DeploymentSpec.js';

/**
 * Deployment document
 * @description What a device is to run, as YAML 1.2 without custom tags. Its octets are fixed by their digest, so it is stored and served as it was written, never re-serialised.
 * @example {
 *       "apiVersion": "application.margo.org/v1alpha1",
 *       "kind": "ApplicationDeployment",
 *       "id": "d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22",
 *       "metadata": {
 *         "name": "valve-watcher",
 *         "namespace": "brightwater",
 *         "deviceId": "bw-gw-02/*"
 *       },
 *       "spec": {
 *         "applicationId": "com-orbitalfoundry-valvewatcher",
 *         "deploymentProfile": {
 *           "type": "compose",
 *           "components": [
 *             {
 *               "name": "watcher",
 *               "properties": {
 *                 "repository": "oci://registry.orbitalfoundry.example/compose/valve-watcher",
 *                 "revision": "0.8.1"
 *               }
 *             }
 *           ]
 *         }
 *       }
 *     }
 */
export type DeploymentDocument = {
    /**
     * @description Version of this document's form.
     * @example application.margo.org/v1alpha1
     */
    apiVersion: string;
    /**
     * @description Always `ApplicationDeployment`.
     * @constant
     */
    kind: "ApplicationDeployment";
    id: DeploymentId;
    metadata: DeploymentMetadata;
    spec: DeploymentSpec;
};

/** Tells whether a value is a {@link DeploymentDocument}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentDocument: Validator<DeploymentDocument>;
