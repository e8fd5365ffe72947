// Made by "npm run generate" from spec/openapi/schemas/trust/DiscoveryDocument.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { trustDomainSchema } from './TrustDomain.schema.js';
import type { DiscoveryDocument } from './DiscoveryDocument.js';

/** What a {@link DiscoveryDocument} has to be, for `findViolation`. */
export const discoveryDocumentSchema: Schema<DiscoveryDocument> = { type: "object", required: ["trustDomain","trustBundleUri"], properties: { "trustDomain": trustDomainSchema, "trustBundleUri": { type: "string", pattern: /^[Hh][Tt][Tt][Pp][Ss]:\/\/[^\s]+$/u } } };
