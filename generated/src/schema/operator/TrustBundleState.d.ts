// Made by "npm run generate" from spec/openapi/schemas/operator/TrustBundleState.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { SpiffeSequence } from './SpiffeSequence.js';

/**
 * State of the trust bundle
 * @description What the identity service publishes, and where a rotation stands.
 * @example {
 *       "sequence": 7,
 *       "isRotating": false
 *     }
 */
export type TrustBundleState = {
    sequence: SpiffeSequence;
    /** @description Whether two anchors are trusted, the old one and the new one. */
    isRotating: boolean;
};

/** Tells whether a value is a {@link TrustBundleState}, and turns its 64-bit integers into bigint. */
export declare const validateTrustBundleState: Validator<TrustBundleState>;
