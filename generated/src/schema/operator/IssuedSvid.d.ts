// Made by "npm run generate" from spec/openapi/schemas/operator/IssuedSvid.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Timestamp } from './Timestamp.js';

/**
 * Issued SVID
 * @description An SVID with its private key, which the WFM does not keep.
 * @example {
 *       "spiffeId": "spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1/client/line3-edge07",
 *       "svid": "-----BEGIN CERTIFICATE----- and so on",
 *       "key": "PEM of the private key",
 *       "notAfter": "2026-11-28T08:00:00Z"
 *     }
 */
export type IssuedSvid = {
    /** @description The first URI of the SVID; empty when it has none, which is a defect. */
    spiffeId: string;
    /** @description The leaf, then its intermediates, PEM. */
    svid: string;
    /** @description The private key, PEM (PKCS 8). */
    key: string;
    /** @description Until when the SVID is valid. */
    notAfter: Timestamp;
};

/** Tells whether a value is a {@link IssuedSvid}, and turns its 64-bit integers into bigint. */
export declare const validateIssuedSvid: Validator<IssuedSvid>;
