// Made by "npm run generate" from spec/openapi/schemas/operator/CertificateFingerprint.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Certificate fingerprint
 * @description SHA-256 over the DER octets of a certificate, as 64 lowercase hexadecimal digits. It names the certificate: two registrations with the same fingerprint are one. `openssl x509 -fingerprint -sha256` prints the same digits, in capitals and with colons.
 * @example e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df
 */
export type CertificateFingerprint = string;

/** Tells whether a value is a {@link CertificateFingerprint}, and turns its 64-bit integers into bigint. */
export declare const validateCertificateFingerprint: Validator<CertificateFingerprint>;
