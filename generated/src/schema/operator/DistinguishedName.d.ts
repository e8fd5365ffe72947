// Made by "npm run generate" from spec/openapi/schemas/operator/DistinguishedName.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Distinguished name
 * @description A name from a certificate as one line of text, for people (RFC 4514 is a good form). Compare fingerprints, not names.
 * @example serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation
 */
export type DistinguishedName = string;

/** Tells whether a value is a {@link DistinguishedName}, and turns its 64-bit integers into bigint. */
export declare const validateDistinguishedName: Validator<DistinguishedName>;
