// Made by "npm run generate" from spec/openapi/schemas/signature/DeviceCapabilitiesManifest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeviceProperties } from './DeviceProperties.js';
import type { Extension } from '../identifiers/Extension.js';

/**
 * Device capabilities
 * @description What one device is and what it offers to workloads. Each report replaces the one before it completely. The object is closed except for extension members `x-<name>-extensions`.
 * @example {
 *       "apiVersion": "device.margo.org/v1alpha1",
 *       "kind": "DeviceCapabilitiesManifest",
 *       "properties": {
 *         "id": "bw-gw-02",
 *         "vendor": "Ferrow Networks",
 *         "modelNumber": "FG-9",
 *         "serialNumber": "FN-77120"
 *       }
 *     }
 */
export type DeviceCapabilitiesManifest = {
    /**
     * @description Version of this document's form.
     * @example device.margo.org/v1alpha1
     */
    apiVersion: string;
    /**
     * @description Always `DeviceCapabilitiesManifest`.
     * @constant
     */
    kind: "DeviceCapabilitiesManifest";
    properties: DeviceProperties;
} & {
    [name: `x-${string}-extensions`]: Extension;
};

/** Tells whether a value is a {@link DeviceCapabilitiesManifest}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceCapabilitiesManifest: Validator<DeviceCapabilitiesManifest>;
