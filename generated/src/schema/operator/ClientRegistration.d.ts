// Made by "npm run generate" from spec/openapi/schemas/operator/ClientRegistration.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Certificate } from '../identifiers/Certificate.js';
import type { CertificateKind } from './CertificateKind.js';
import type { Label } from './Label.js';
import type { SpiffeId } from './SpiffeId.js';

/**
 * Client registration
 * @description One certificate that is to be trusted at onboarding, or with mutual TLS the SPIFFE ID of a client to be served. The object is closed, so that a misspelt member is refused instead of ignored.
 * @example {
 *       "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==",
 *       "label": "Line 3, cabinet 7"
 *     }
 * @example {
 *       "certificate": "MIIB1DCCAXqgAwIBAgIUULT8JVQ4ncOcF+npei7mF3vuMKcwCgYIKoZIzj0EAwIwNjEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMRcwFQYDVQQDDA5EZXZpY2UgQ0EgMjAyNjAeFw0yNjExMjIwMzI0MDVaFw0zNjExMTkwMzI0MDVaMDYxGzAZBgNVBAoMEktlc3RyZWwgQXV0b21hdGlvbjEXMBUGA1UEAwwORGV2aWNlIENBIDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASGLAo4YS6WFj//UFxCeltcHA8OZL9qW1Rr95Rd2fYGzGk1mom+zmmH0iPbb+fD1UqttwUR8J1E+HxqJi6AL63/o2YwZDAdBgNVHQ4EFgQU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwHwYDVR0jBBgwFoAU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwEgYDVR0TAQH/BAgwBgEB/wIBADAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIhAPSXQ3KPMl4vK5b4oWpRJ95vvPgF+McUawnYZ89DkEViAiAyfeJA9X4eCDC/p4ky+ds5c6FzEAf46AX/EfhMOK2t0g==",
 *       "kind": "issuer"
 *     }
 */
export type ClientRegistration = {
    /** @description With mutual TLS, the client to be served. */
    spiffeId?: SpiffeId;
    certificate?: Certificate;
    /** @description What the certificate is trusted for. A client's, when absent. */
    kind?: CertificateKind;
    label?: Label;
} & (unknown | unknown);

/** Tells whether a value is a {@link ClientRegistration}, and turns its 64-bit integers into bigint. */
export declare const validateClientRegistration: Validator<ClientRegistration>;
