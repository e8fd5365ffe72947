// Made by "npm run generate" from spec/openapi/schemas/mtls/SupportedDeploymentType.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Supported deployment type
 * @description Packaging a device can deploy. `custom` is described by labels of the device. The list is open: readers take any other value for `custom`.
 * @example helm
 * @example custom
 */
export type SupportedDeploymentType = string;

/** Tells whether a value is a {@link SupportedDeploymentType}, and turns its 64-bit integers into bigint. */
export declare const validateSupportedDeploymentType: Validator<SupportedDeploymentType>;
