// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationBatch.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ClientRegistration } from './ClientRegistration.js';

/**
 * Registration batch
 * @description Up to 1000 registrations. Each item is meant to be a ClientRegistration and is judged on its own: whatever else stands there is refused in its place and leaves the others alone. That is why this schema lets any item pass.
 * @example [
 *       {
 *         "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==",
 *         "label": "Line 3, cabinet 7"
 *       }
 *     ]
 */
export type RegistrationBatch = (ClientRegistration | unknown)[];

/** Tells whether a value is a {@link RegistrationBatch}, and turns its 64-bit integers into bigint. */
export declare const validateRegistrationBatch: Validator<RegistrationBatch>;
