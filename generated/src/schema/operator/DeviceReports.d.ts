// Made by "npm run generate" from spec/openapi/schemas/operator/DeviceReports.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeviceReport } from './DeviceReport.js';

/**
 * Device reports
 * @description The devices of one client, in the order of their ids by Unicode code point, so that a gateway comes before its children.
 * @example {
 *       "devices": []
 *     }
 */
export type DeviceReports = {
    /** @description One entry for each device that was reported and not withdrawn. Empty before the first report. */
    devices: DeviceReport[];
};

/** Tells whether a value is a {@link DeviceReports}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceReports: Validator<DeviceReports>;
