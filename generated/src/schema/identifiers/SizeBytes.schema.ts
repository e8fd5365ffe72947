// Made by "npm run generate" from spec/openapi/schemas/identifiers/SizeBytes.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { SizeBytes } from './SizeBytes.js';

/** What a {@link SizeBytes} has to be, for `findViolation`. */
export const sizeBytesSchema: Schema<SizeBytes> = { uint64: [0n, 18446744073709551615n] };
