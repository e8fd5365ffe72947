// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import { validateDeploymentStatusManifest } from '../schema/signature/DeploymentStatusManifest.js';
import { validateDeviceCapabilitiesManifest } from '../schema/signature/DeviceCapabilitiesManifest.js';
import { validateOnboardingRequest } from '../schema/onboarding/OnboardingRequest.js';

/** The validator of each JSON request body, by operationId. */
export const requestValidators = {
  onboardClient: validateOnboardingRequest,
  replaceDeviceCapabilities: validateDeviceCapabilitiesManifest,
  createDeviceCapabilities: validateDeviceCapabilitiesManifest,
  reportDeploymentStatus: validateDeploymentStatusManifest,
} as const;
