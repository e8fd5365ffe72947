// Made by "npm run generate" from spec/openapi/schemas/mtls/AdoptedManifestVersion.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Adopted manifest version
 * Format: uint64
 * @description Version of the newest manifest whose revision of this deployment the client holds and has started to apply, whatever came of it. Fetching a newer manifest does not move it; starting to apply one does. For a removal it is the version that dropped the deployment.
 * @example 42
 */
export type AdoptedManifestVersion = bigint;

/** Tells whether a value is a {@link AdoptedManifestVersion}, and turns its 64-bit integers into bigint. */
export declare const validateAdoptedManifestVersion: Validator<AdoptedManifestVersion>;
