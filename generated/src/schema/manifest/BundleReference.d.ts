// Made by "npm run generate" from spec/openapi/schemas/manifest/BundleReference.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Digest } from '../identifiers/Digest.js';
import type { SizeBytes } from '../identifiers/SizeBytes.js';

/**
 * Bundle reference
 * @description Where the archive with all deployment documents of the manifest is, and what its octets hash to.
 * @example {
 *       "mediaType": "application/vnd.margo.bundle.v1+tar+gzip",
 *       "digest": "sha256:22e43780460d55abc5373cc4d9b83f1804e74d1c19ee4ce3427ed4a88028fab8",
 *       "sizeBytes": 659,
 *       "url": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/bundles/sha256:22e43780460d55abc5373cc4d9b83f1804e74d1c19ee4ce3427ed4a88028fab8"
 *     }
 */
export type BundleReference = {
    /**
     * @description Media type of the archive.
     * @constant
     */
    mediaType: "application/vnd.margo.bundle.v1+tar+gzip";
    digest: Digest;
    sizeBytes?: SizeBytes;
    /**
     * Format: uri-reference
     * @description Absolute path of the archive on the WFM's own origin, its base path included; it ends in the digest. Clients resolve it against the WFM's root URL and refuse any other origin.
     */
    url: string;
};

/** Tells whether a value is a {@link BundleReference}, and turns its 64-bit integers into bigint. */
export declare const validateBundleReference: Validator<BundleReference>;
