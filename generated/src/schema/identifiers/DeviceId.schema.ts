// Made by "npm run generate" from spec/openapi/schemas/identifiers/DeviceId.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { DeviceId } from './DeviceId.js';

/** What a {@link DeviceId} has to be, for `findViolation`. */
export const deviceIdSchema: Schema<DeviceId> = { type: "string", pattern: /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/u, minLength: 1, maxLength: 512 };
