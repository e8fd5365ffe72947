// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { DeploymentSpec } from '../types.js';

/** Tells whether a value is a {@link DeploymentSpec}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentSpec: Validator<DeploymentSpec>;
