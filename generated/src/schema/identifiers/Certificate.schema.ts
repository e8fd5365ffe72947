// Made by "npm run generate" from spec/openapi/schemas/identifiers/Certificate.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { Certificate } from './Certificate.js';

/** What a {@link Certificate} has to be, for `findViolation`. */
export const certificateSchema: Schema<Certificate> = { type: "string" };
