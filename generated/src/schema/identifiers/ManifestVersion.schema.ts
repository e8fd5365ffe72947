// Made by "npm run generate" from spec/openapi/schemas/identifiers/ManifestVersion.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import type { ManifestVersion } from './ManifestVersion.js';

/** What a {@link ManifestVersion} has to be, for `findViolation`. */
export const manifestVersionSchema: Schema<ManifestVersion> = { uint64: [1n, 18446744073709551615n] };
