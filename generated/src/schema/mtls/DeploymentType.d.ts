// Made by "npm run generate" from spec/openapi/schemas/mtls/DeploymentType.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Deployment type
 * @description Packaging of an application. `custom` is one that only devices with a matching label understand.
 * @example helm
 * @enum {string}
 */
export type DeploymentType = "helm" | "compose" | "custom";

/** Tells whether a value is a {@link DeploymentType}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentType: Validator<DeploymentType>;
