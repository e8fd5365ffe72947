// Made by "npm run generate" from spec/openapi/schemas/onboarding/RootCertificate.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { certificateSchema } from '../identifiers/Certificate.schema.js';
import type { RootCertificate } from './RootCertificate.js';

/** What a {@link RootCertificate} has to be, for `findViolation`. */
export const rootCertificateSchema: Schema<RootCertificate> = { type: "object", required: ["certificate"], properties: { "certificate": certificateSchema } };
