// Made by "npm run generate" from spec/openapi/schemas/operator/ReportedStatus.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { AdoptedManifestVersion } from '../mtls/AdoptedManifestVersion.js';
import type { ComponentStatus } from '../status/ComponentStatus.js';
import type { DeploymentId } from '../identifiers/DeploymentId.js';
import type { DeviceId } from '../identifiers/DeviceId.js';
import type { OverallStatus } from '../status/OverallStatus.js';

/**
 * Reported status
 * @description A status report in the form of the WFM's security profile.
 * @example {
 *       "deploymentId": "d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22",
 *       "adoptedManifestVersion": 42,
 *       "status": {
 *         "state": "installed"
 *       },
 *       "components": [
 *         {
 *           "name": "watcher",
 *           "state": "installed"
 *         }
 *       ]
 *     }
 */
export type ReportedStatus = {
    deploymentId: DeploymentId;
    deviceId?: DeviceId;
    adoptedManifestVersion?: AdoptedManifestVersion;
    status: OverallStatus;
    /** @description One entry for each component of the deployment. */
    components: ComponentStatus[];
};

/** Tells whether a value is a {@link ReportedStatus}, and turns its 64-bit integers into bigint. */
export declare const validateReportedStatus: Validator<ReportedStatus>;
