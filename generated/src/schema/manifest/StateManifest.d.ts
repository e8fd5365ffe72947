// Made by "npm run generate" from spec/openapi/schemas/manifest/StateManifest.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { BundleReference } from './BundleReference.js';
import type { DeploymentReference } from './DeploymentReference.js';
import type { ManifestVersion } from '../identifiers/ManifestVersion.js';

/**
 * State manifest
 * @description Everything a client is meant to run, on all its devices, at one moment. Each deploymentId stands in it at most once. Servers serialise it deterministically (RFC 8785 is a good choice) so that the same state always gives the same octets and the same ETag. Readers ignore members they do not know.
 * @example {
 *       "manifestVersion": 1,
 *       "bundle": null,
 *       "deployments": []
 *     }
 */
export type StateManifest = {
    manifestVersion: ManifestVersion;
    /** @description The archive of all deployment documents of this manifest. Always present; `null` exactly when `deployments` is empty. */
    bundle: BundleReference | null;
    /** @description Every workload assigned to the client. An id that is no longer listed is to be removed from the device. */
    deployments: DeploymentReference[];
};

/** Tells whether a value is a {@link StateManifest}, and turns its 64-bit integers into bigint. */
export declare const validateStateManifest: Validator<StateManifest>;
