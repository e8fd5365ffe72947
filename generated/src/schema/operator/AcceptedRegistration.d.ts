// Made by "npm run generate" from spec/openapi/schemas/operator/AcceptedRegistration.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CertificateFingerprint } from './CertificateFingerprint.js';
import type { KeyId } from './KeyId.js';
import type { ManagedClientId } from './ManagedClientId.js';
import type { RegistrationIndex } from './RegistrationIndex.js';

/**
 * Accepted registration
 * @description The certificate or SPIFFE ID is registered, by this item or since earlier.
 * @example {
 *       "index": 0,
 *       "outcome": "registered",
 *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
 *       "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
 *       "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"
 *     }
 */
export type AcceptedRegistration = {
    index: RegistrationIndex;
    /**
     * @description `registered` when the certificate is new. `known` when the WFM had it already, by a registration for the same kind, an onboarding or an earlier item; then nothing was changed, neither the label nor a state such as revoked.
     * @enum {string}
     */
    outcome: "registered" | "known";
    /** @description The client that the certificate stands for, new or known. Present exactly when the kind is `client`. */
    clientId?: ManagedClientId;
    /** @description Absent for a SPIFFE ID, as is keyId. */
    certificateFingerprint?: CertificateFingerprint;
    keyId?: KeyId;
};

/** Tells whether a value is a {@link AcceptedRegistration}, and turns its 64-bit integers into bigint. */
export declare const validateAcceptedRegistration: Validator<AcceptedRegistration>;
