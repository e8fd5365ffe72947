// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

import { validateDeploymentStatusManifest } from '../schema/mtls/DeploymentStatusManifest.js';
import { validateDeviceCapabilitiesManifest } from '../schema/mtls/DeviceCapabilitiesManifest.js';

/** The validator of each JSON request body, by operationId. */
export const requestValidators = {
  replaceDeviceCapabilities: validateDeviceCapabilitiesManifest,
  reportDeploymentStatus: validateDeploymentStatusManifest,
} as const;
