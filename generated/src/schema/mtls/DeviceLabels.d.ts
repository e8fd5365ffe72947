// Made by "npm run generate" from spec/openapi/schemas/mtls/DeviceLabels.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeviceLabel } from './DeviceLabel.js';

/**
 * Device labels
 * @description Free facts about a device that deployments can ask for. Names are case-sensitive and best start with a domain of the organisation that defines them. A device that offers a `custom` runtime or deployment type describes it here.
 * @example {
 *       "kestrel.example/zone": "cell",
 *       "kestrel.example/rack": 12,
 *       "kestrel.example/certified": true,
 *       "kestrel.example/tags": [
 *         "wash-down",
 *         "atex2"
 *       ]
 *     }
 */
export type DeviceLabels = {
    [key: string]: DeviceLabel;
};

/** Tells whether a value is a {@link DeviceLabels}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceLabels: Validator<DeviceLabels>;
