// Made by "npm run generate" from spec/openapi/schemas/operator/Client.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CertificateFingerprint } from './CertificateFingerprint.js';
import type { ClientState } from './ClientState.js';
import type { DistinguishedName } from './DistinguishedName.js';
import type { KeyId } from './KeyId.js';
import type { Label } from './Label.js';
import type { ManagedClientId } from './ManagedClientId.js';
import type { Timestamp } from './Timestamp.js';

/**
 * Client
 * @description What the WFM holds about one client. In the signature profile a client has exactly one certificate, and another certificate is another client. With mutual TLS a client is its SPIFFE ID, and what is said of a certificate is absent.
 * @example {
 *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
 *       "state": "approved",
 *       "label": "Line 3, cabinet 7",
 *       "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
 *       "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe",
 *       "subject": "serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation",
 *       "issuer": "serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation",
 *       "notBefore": "2026-11-22T03:14:07Z",
 *       "notAfter": "2036-11-19T03:14:07Z",
 *       "registeredAt": "2026-11-22T07:58:02Z",
 *       "onboardedAt": "2026-11-22T08:15:30Z",
 *       "lastSeenAt": "2026-11-22T09:40:11Z"
 *     }
 */
export type Client = {
    /** @description Assigned when the WFM first keeps the certificate, long before the client learns it at onboarding. It never changes. */
    clientId: ManagedClientId;
    state: ClientState;
    label?: Label;
    certificateFingerprint?: CertificateFingerprint;
    keyId?: KeyId;
    /** @description Whom the certificate names. Only the client's own word, unless an issuer you trust vouches for it. */
    subject?: DistinguishedName;
    /** @description Who issued the certificate, by its own statement. */
    issuer?: DistinguishedName;
    /** @description From when on the certificate is valid. */
    notBefore?: Timestamp;
    /** @description Until when the certificate is valid. */
    notAfter?: Timestamp;
    /** @description When the WFM first kept the certificate, by a registration or by an attempt to onboard. */
    registeredAt: Timestamp;
    /** @description When the client was first given its clientId. Absent until then. */
    onboardedAt?: Timestamp;
    /** @description When the last request with a valid signature of this client came, refused ones of a revoked client included. Absent until the first. */
    lastSeenAt?: Timestamp;
};

/** Tells whether a value is a {@link Client}, and turns its 64-bit integers into bigint. */
export declare const validateClient: Validator<Client>;
