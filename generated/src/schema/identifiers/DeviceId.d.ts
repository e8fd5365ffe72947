// Made by "npm run generate" from spec/openapi/schemas/identifiers/DeviceId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Device id
 * @description Name of one device inside the scope of its client: segments of RFC 3986 unreserved characters joined by `/`. The first segment is the device or gateway that owns the client; every further segment is one step down the hierarchy. Two clients may use the same id for unrelated devices. Segments `.` and `..` are not used.
 * @example bw-line3-edge07
 * @example bw-gw-02/valve-a
 */
export type DeviceId = string;

/** Tells whether a value is a {@link DeviceId}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceId: Validator<DeviceId>;
