// Made by "npm run generate" from spec/openapi/schemas/operator/SpiffeId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * SPIFFE ID of a client
 * @description What a WFM of the mutual-TLS profile knows a client by: `spiffe://<trust-domain>/margo/wfm/<wfm-id>/client/<wfm-client-id>`.
 * @example spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1/client/line3-edge07
 */
export type SpiffeId = string;

/** Tells whether a value is a {@link SpiffeId}, and turns its 64-bit integers into bigint. */
export declare const validateSpiffeId: Validator<SpiffeId>;
