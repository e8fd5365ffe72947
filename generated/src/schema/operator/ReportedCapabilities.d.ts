// Made by "npm run generate" from spec/openapi/schemas/operator/ReportedCapabilities.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeviceId } from '../identifiers/DeviceId.js';

/**
 * Reported capabilities
 * @description What a device reported of itself, in the form of the WFM's security profile.
 * @example {
 *       "properties": {
 *         "id": "bw-gw-02",
 *         "vendor": "Ferrow Networks",
 *         "modelNumber": "FG-9",
 *         "serialNumber": "FN-77120"
 *       }
 *     }
 */
export type ReportedCapabilities = {
    /** @description What the device is, as it was reported. */
    properties: {
        id: DeviceId;
    };
};

/** Tells whether a value is a {@link ReportedCapabilities}, and turns its 64-bit integers into bigint. */
export declare const validateReportedCapabilities: Validator<ReportedCapabilities>;
