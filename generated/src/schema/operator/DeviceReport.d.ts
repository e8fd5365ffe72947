// Made by "npm run generate" from spec/openapi/schemas/operator/DeviceReport.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeviceId } from '../identifiers/DeviceId.js';
import type { ReportedCapabilities } from './ReportedCapabilities.js';
import type { Timestamp } from './Timestamp.js';

/**
 * Device report
 * @description What a client last reported about one of its devices.
 * @example {
 *       "deviceId": "bw-gw-02",
 *       "reportedAt": "2026-11-22T08:15:31Z",
 *       "capabilities": {
 *         "apiVersion": "device.margo.org/v1alpha1",
 *         "kind": "DeviceCapabilitiesManifest",
 *         "properties": {
 *           "id": "bw-gw-02",
 *           "vendor": "Ferrow Networks",
 *           "modelNumber": "FG-9",
 *           "serialNumber": "FN-77120"
 *         }
 *       }
 *     }
 */
export type DeviceReport = {
    deviceId: DeviceId;
    /** @description When this report came. */
    reportedAt: Timestamp;
    capabilities: ReportedCapabilities;
};

/** Tells whether a value is a {@link DeviceReport}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceReport: Validator<DeviceReport>;
