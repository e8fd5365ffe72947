// Made by "npm run generate" from spec/openapi/schemas/status/DeploymentState.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Deployment state
 * @description On the way up pending, installing, then installed or failed; an update goes back to pending or installing. On the way down removing, then removed or failed. Lower case only.
 * @example installing
 * @enum {string}
 */
export type DeploymentState = "pending" | "installing" | "installed" | "failed" | "removing" | "removed";

/** Tells whether a value is a {@link DeploymentState}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentState: Validator<DeploymentState>;
