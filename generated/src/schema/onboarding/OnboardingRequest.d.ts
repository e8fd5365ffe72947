// Made by "npm run generate" from spec/openapi/schemas/onboarding/OnboardingRequest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Certificate } from '../identifiers/Certificate.js';

/**
 * Onboarding request
 * @description How a client introduces itself: the certificate whose private key will sign all its requests. The request is itself signed with that key, which proves that the sender holds it.
 * @example {
 *       "apiVersion": "onboarding.margo.org/v1alpha1",
 *       "kind": "OnboardingRequest",
 *       "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA=="
 *     }
 */
export type OnboardingRequest = {
    /**
     * @description Version of this document's form.
     * @example onboarding.margo.org/v1alpha1
     */
    apiVersion: string;
    /**
     * @description Always `OnboardingRequest`.
     * @constant
     */
    kind: "OnboardingRequest";
    certificate: Certificate;
};

/** Tells whether a value is a {@link OnboardingRequest}, and turns its 64-bit integers into bigint. */
export declare const validateOnboardingRequest: Validator<OnboardingRequest>;
