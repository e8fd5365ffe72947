// Made by "npm run generate" from spec/openapi/schemas/manifest/Bundle.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Bundle
 * Format: binary
 * @description A gzip-compressed tar archive whose root holds one YAML file for every deployment of the manifest, and nothing else. File names carry no meaning: write `<deploymentId>.yaml`, and find a document by its `id` and digest. Refuse entries with absolute paths, `..`, links or special types.
 * @example (octets of a gzip-compressed tar archive)
 */
export type Bundle = Uint8Array;

/** Tells whether a value is a {@link Bundle}, and turns its 64-bit integers into bigint. */
export declare const validateBundle: Validator<Bundle>;
