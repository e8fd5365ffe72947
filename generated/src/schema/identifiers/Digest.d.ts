// Made by "npm run generate" from spec/openapi/schemas/identifiers/Digest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Artifact digest
 * @description SHA-256 over the exact octets of an artifact, written `sha256:` and 64 lowercase hexadecimal digits. The octets are those of the 200 response after any HTTP content coding is undone; nothing is re-serialised first. The same text stands in the manifest, in the URL and, between double quotes, in the ETag. Not to be confused with the Content-Digest header, which is base64 and protects one message.
 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
 */
export type Digest = string;

/** Tells whether a value is a {@link Digest}, and turns its 64-bit integers into bigint. */
export declare const validateDigest: Validator<Digest>;
