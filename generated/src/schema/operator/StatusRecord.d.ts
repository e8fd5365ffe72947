// Made by "npm run generate" from spec/openapi/schemas/operator/StatusRecord.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ReportedStatus } from './ReportedStatus.js';
import type { StatusSequence } from './StatusSequence.js';
import type { Timestamp } from './Timestamp.js';

/**
 * Status record
 * @description One status report as it came.
 * @example {
 *       "sequence": 17,
 *       "receivedAt": "2026-11-22T08:16:02Z",
 *       "status": {
 *         "apiVersion": "deployment.margo.org/v1alpha1",
 *         "kind": "DeploymentStatusManifest",
 *         "deploymentId": "d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22",
 *         "deviceId": "bw-gw-02/valve-a",
 *         "status": {
 *           "state": "installed"
 *         },
 *         "components": [
 *           {
 *             "name": "watcher",
 *             "state": "installed"
 *           }
 *         ]
 *       }
 *     }
 */
export type StatusRecord = {
    sequence: StatusSequence;
    /** @description When the WFM took the report in. */
    receivedAt: Timestamp;
    status: ReportedStatus;
};

/** Tells whether a value is a {@link StatusRecord}, and turns its 64-bit integers into bigint. */
export declare const validateStatusRecord: Validator<StatusRecord>;
