// Made by "npm run generate" from spec/openapi/schemas/operator/SvidRequest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * SVID request
 * @description The SVID that is to be issued. The object is closed, so that a misspelt member is refused instead of ignored.
 * @example {
 *       "wfmClientId": "line3-edge07",
 *       "keyKind": "P-256",
 *       "lifetimeSeconds": 3600
 *     }
 */
export type SvidRequest = {
    /** @description The last segment of the SPIFFE ID. */
    wfmClientId: string;
    /**
     * @description Kind of the key; P-256 when absent.
     * @enum {string}
     */
    keyKind?: "P-256" | "P-384" | "Ed25519" | "RSA-3072" | "RSA-4096";
    /** @description How long it is valid from now; a day when absent. */
    lifetimeSeconds?: number;
    /** @description Name of the one thing that is to be wrong; a WFM offers the ones it has. */
    defect?: string;
    /** @description Name of what is to be unusual about it, and right all the same; a WFM offers the ones it has. */
    shape?: string;
};

/** Tells whether a value is a {@link SvidRequest}, and turns its 64-bit integers into bigint. */
export declare const validateSvidRequest: Validator<SvidRequest>;
