// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

export { discoveryDocumentSchema } from '../schema/trust/DiscoveryDocument.schema.js';
export { trustDomainSchema } from '../schema/trust/TrustDomain.schema.js';
// TrustBundle is not here, because it says more than findViolation knows.
