// Made by "npm run generate" from spec/openapi/schemas/identifiers/Digest.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { Digest } from './Digest.js';

/** What a {@link Digest} has to be, for `findViolation`. */
export const digestSchema: Schema<Digest> = { type: "string", pattern: /^sha256:[0-9a-f]{64}$/u, minLength: 71, maxLength: 71 };
