// Made by "npm run generate" from spec/openapi/schemas/manifest/DeploymentReference.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { deploymentIdSchema } from '../identifiers/DeploymentId.schema.js';
import { digestSchema } from '../identifiers/Digest.schema.js';
import { sizeBytesSchema } from '../identifiers/SizeBytes.schema.js';
import type { DeploymentReference } from './DeploymentReference.js';

/** What a {@link DeploymentReference} has to be, for `findViolation`. */
export const deploymentReferenceSchema: Schema<DeploymentReference> = { type: "object", required: ["deploymentId","digest","url"], properties: { "deploymentId": deploymentIdSchema, "digest": digestSchema, "sizeBytes": sizeBytesSchema, "url": { type: "string", pattern: /^(\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*\/api\/v1(\/clients\/[A-Za-z0-9._~-]+)?\/deployments\/[0-9a-fA-F-]{36}\/sha256:[0-9a-f]{64}$/u } } };
