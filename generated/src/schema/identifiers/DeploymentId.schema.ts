// Made by "npm run generate" from spec/openapi/schemas/identifiers/DeploymentId.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { DeploymentId } from './DeploymentId.js';

/** What a {@link DeploymentId} has to be, for `findViolation`. */
export const deploymentIdSchema: Schema<DeploymentId> = { type: "string", pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u, minLength: 36, maxLength: 36 };
