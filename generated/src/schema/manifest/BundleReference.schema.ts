// Made by "npm run generate" from spec/openapi/schemas/manifest/BundleReference.yaml. Do not edit: change the source and run the command again.

import type { Schema } from '../../schema.js';
import { digestSchema } from '../identifiers/Digest.schema.js';
import { sizeBytesSchema } from '../identifiers/SizeBytes.schema.js';
import type { BundleReference } from './BundleReference.js';

/** What a {@link BundleReference} has to be, for `findViolation`. */
export const bundleReferenceSchema: Schema<BundleReference> = { type: "object", required: ["mediaType","digest","url"], properties: { "mediaType": { type: "string", const: "application/vnd.margo.bundle.v1+tar+gzip" }, "digest": digestSchema, "sizeBytes": sizeBytesSchema, "url": { type: "string", pattern: /^(\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*\/api\/v1(\/clients\/[A-Za-z0-9._~-]+)?\/bundles\/sha256:[0-9a-f]{64}$/u } } };
