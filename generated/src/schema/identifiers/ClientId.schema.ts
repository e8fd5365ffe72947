// Made by "npm run generate" from spec/openapi/schemas/identifiers/ClientId.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { ClientId } from './ClientId.js';

/** What a {@link ClientId} has to be, for `findViolation`. */
export const clientIdSchema: Schema<ClientId> = { type: "string", pattern: /^[A-Za-z0-9._~-]+$/u, minLength: 1 };
