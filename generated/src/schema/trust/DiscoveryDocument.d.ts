// Made by "npm run generate" from spec/openapi/schemas/trust/DiscoveryDocument.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { TrustDomain } from './TrustDomain.js';

/**
 * Discovery document
 * @description Where the trust bundle of one trust domain is. Readers ignore members they do not know.
 * @example {
 *       "trustDomain": "plant7.brightwater.example",
 *       "trustBundleUri": "https://mis.brightwater.example/spiffe/plant7.json"
 *     }
 */
export type DiscoveryDocument = {
    trustDomain: TrustDomain;
    /**
     * Format: uri
     * @description Absolute https URI of the bundle. Clients refuse any other scheme.
     * @example https://mis.brightwater.example/spiffe/plant7.json
     */
    trustBundleUri: string;
};

/** Tells whether a value is a {@link DiscoveryDocument}, and turns its 64-bit integers into bigint. */
export declare const validateDiscoveryDocument: Validator<DiscoveryDocument>;
