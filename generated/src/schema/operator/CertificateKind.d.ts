// Made by "npm run generate" from spec/openapi/schemas/operator/CertificateKind.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Certificate kind
 * @description What a registered certificate is trusted for. `client`: the client that holds its key may onboard. `issuer`: it is a CA certificate, and every client may onboard whose certificate it issued directly.
 * @example client
 * @enum {string}
 */
export type CertificateKind = "client" | "issuer";

/** Tells whether a value is a {@link CertificateKind}, and turns its 64-bit integers into bigint. */
export declare const validateCertificateKind: Validator<CertificateKind>;
