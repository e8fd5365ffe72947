// Made by "npm run generate" from spec/openapi/schemas/trust/TrustDomain.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { TrustDomain } from './TrustDomain.js';

/** What a {@link TrustDomain} has to be, for `findViolation`. */
export const trustDomainSchema: Schema<TrustDomain> = { type: "string", pattern: /^[a-z0-9._-]{1,255}$/u, minLength: 1, maxLength: 255 };
