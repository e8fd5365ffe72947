// Made by "npm run generate" from spec/openapi/schemas/identifiers/ManifestVersion.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Manifest version
 * Format: uint64
 * @description Counter of a client's manifests, an unsigned 64-bit integer. The first manifest handed to a client carries 1; every new one is strictly greater than all before it, in one sequence over all devices of the client. Gaps are allowed. A JSON reader that keeps numbers as doubles loses digits above 2^53, so read it as a 64-bit integer; servers are wise to stay below.
 * @example 42
 */
export type ManifestVersion = bigint;

/** Tells whether a value is a {@link ManifestVersion}, and turns its 64-bit integers into bigint. */
export declare const validateManifestVersion: Validator<ManifestVersion>;
