// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

export { bundleReferenceSchema } from '../schema/manifest/BundleReference.schema.js';
export { deploymentIdSchema } from '../schema/identifiers/DeploymentId.schema.js';
export { deploymentReferenceSchema } from '../schema/manifest/DeploymentReference.schema.js';
export { deviceIdSchema } from '../schema/identifiers/DeviceId.schema.js';
export { digestSchema } from '../schema/identifiers/Digest.schema.js';
export { manifestVersionSchema } from '../schema/identifiers/ManifestVersion.schema.js';
export { sizeBytesSchema } from '../schema/identifiers/SizeBytes.schema.js';
export { stateManifestSchema } from '../schema/manifest/StateManifest.schema.js';
