// Made by "npm run generate" from spec/openapi/schemas/identifiers/Certificate.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Certificate as text
 * @description One X.509 certificate (RFC 5280): the standard base64 (RFC 4648 section 4) of its DER octets, padded, without line breaks. Writers send exactly this form. Readers also take base64 of a PEM block and a bare PEM block, since both are met in the field.
 * @example MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==
 */
export type Certificate = string;

/** Tells whether a value is a {@link Certificate}, and turns its 64-bit integers into bigint. */
export declare const validateCertificate: Validator<Certificate>;
