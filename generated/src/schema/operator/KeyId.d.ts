// Made by "npm run generate" from spec/openapi/schemas/operator/KeyId.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Key id
 * @description SHA-256 over the DER SubjectPublicKeyInfo of a certificate, as 64 lowercase hexadecimal digits. Clients send it as `keyid` of their signatures. A renewed certificate with the same key has the same key id and another fingerprint.
 * @example 333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe
 */
export type KeyId = string;

/** Tells whether a value is a {@link KeyId}, and turns its 64-bit integers into bigint. */
export declare const validateKeyId: Validator<KeyId>;
