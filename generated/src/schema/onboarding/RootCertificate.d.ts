// Made by "npm run generate" from spec/openapi/schemas/onboarding/RootCertificate.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { Certificate } from '../identifiers/Certificate.js';

/**
 * Root certificate
 * @description The root CA certificate to which the WFM's TLS server certificate chains.
 * @example {
 *       "certificate": "MIIB0TCCAXegAwIBAgIUGCdYoD6w1+U0qQFyWYxhFEQ2gxEwCgYIKoZIzj0EAwIwNjEcMBoGA1UECgwTQnJpZ2h0d2F0ZXIgUGxhbnQgNzEWMBQGA1UEAwwNV0ZNIFJvb3QgMjAyNjAeFw0yNjExMjIwMzE0MDdaFw0zNjExMTkwMzE0MDdaMDYxHDAaBgNVBAoME0JyaWdodHdhdGVyIFBsYW50IDcxFjAUBgNVBAMMDVdGTSBSb290IDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASdCJ6hzAImqi54h3NCYEsQQb3qipfuXPiUjhR5GmLSiouoMtx+OAMyYoAxK/mebxKnB22x3/VzLdLRcevfQykno2MwYTAdBgNVHQ4EFgQUTNnX6+r91Zcdo6Q7PsNYsGqDDYswHwYDVR0jBBgwFoAUTNnX6+r91Zcdo6Q7PsNYsGqDDYswDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIhANOQE6HbvIKoNniuTRGUrhfQI02UOHsTBFTJaUEQqSTgAiByeay+28kI8LzC93/TWuCMhwGo/+ZFck5Fww700ReNMw=="
 *     }
 */
export type RootCertificate = {
    certificate: Certificate;
};

/** Tells whether a value is a {@link RootCertificate}, and turns its 64-bit integers into bigint. */
export declare const validateRootCertificate: Validator<RootCertificate>;
