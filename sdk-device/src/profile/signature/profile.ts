import type { operations } from '@margo-contract/generated/signature';
import type { OperationTarget, SecurityProfile } from '../../operation/security-profile.js';
import type { DeviceIdentity } from './device-identity.js';
import { onboard } from './onboard.js';
import { signRequests } from './sign.js';

/** Where the root CA is downloaded; the one path that is called without an identity. */
export const ROOT_CERTIFICATE_PATH = '/api/v1/onboarding/certificate';
const CLIENT = '/api/v1/clients/{clientId}';
const CAPABILITIES = `${CLIENT}/capabilities/{deviceId}` as const;

const OPERATIONS: Readonly<Record<keyof typeof operations, OperationTarget>> = {
  getRootCertificate: `GET ${ROOT_CERTIFICATE_PATH}`,
  onboardClient: 'POST /api/v1/onboarding',
  createDeviceCapabilities: `POST ${CAPABILITIES}`,
  replaceDeviceCapabilities: `PUT ${CAPABILITIES}`,
  deleteDeviceCapabilities: `DELETE ${CAPABILITIES}`,
  getStateManifest: `GET ${CLIENT}/deployments`,
  getDeployment: `GET ${CLIENT}/deployments/{deploymentId}/{digest}`,
  getBundle: `GET ${CLIENT}/bundles/{digest}`,
  reportDeploymentStatus: `POST ${CLIENT}/deployments/{deploymentId}/status`,
};

const ENVELOPES = {
  DeviceCapabilitiesManifest: {
    apiVersion: 'device.margo.org/v1alpha1',
    kind: 'DeviceCapabilitiesManifest',
  },
  DeploymentStatusManifest: {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
  },
};

/** The profile in which the WFM assigns a clientId, and each request is signed with the device's key. */
export function signatureProfile(identity: DeviceIdentity): SecurityProfile<'signature'> {
  return {
    name: 'signature',
    operations: OPERATIONS,
    envelopes: ENVELOPES,
    secure: (send, context) => signRequests(identity, send, context),
    onboard: (wfm, options) => onboard(wfm, identity, options),
  };
}
