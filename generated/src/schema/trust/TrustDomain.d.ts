// Made by "npm run generate" from spec/openapi/schemas/trust/TrustDomain.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Trust domain
 * @description Name of a SPIFFE trust domain, lower case. A client compares it with that of its own SVID.
 * @example plant7.brightwater.example
 */
export type TrustDomain = string;

/** Tells whether a value is a {@link TrustDomain}, and turns its 64-bit integers into bigint. */
export declare const validateTrustDomain: Validator<TrustDomain>;
