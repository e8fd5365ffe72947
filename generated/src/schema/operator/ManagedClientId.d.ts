// Made by "npm run generate" from spec/openapi/schemas/operator/ManagedClientId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Client
 * @description What the WFM knows a client by: the clientId that it assigned, or with mutual TLS the client's SPIFFE ID.
 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
 * @example spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1/client/line3-edge07
 */
export type ManagedClientId = string;

/** Tells whether a value is a {@link ManagedClientId}, and turns its 64-bit integers into bigint. */
export declare const validateManagedClientId: Validator<ManagedClientId>;
