// Made by "npm run generate" from spec/openapi/schemas/identifiers/ClientId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Client id
 * @description Name the WFM gave to one client at onboarding. RFC 3986 unreserved characters only. Servers issue a lowercase UUID version 4; clients keep whatever they were given and never read a meaning into it.
 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
 */
export type ClientId = string;

/** Tells whether a value is a {@link ClientId}, and turns its 64-bit integers into bigint. */
export declare const validateClientId: Validator<ClientId>;
