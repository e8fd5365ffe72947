import type { operations } from '@margo-contract/generated/mtls';
import type { OperationTarget, SecurityProfile } from '../../operation/security-profile.js';
import type { TlsCredentials } from '../../transport/verifying-agent.js';

const DEPLOYMENTS = '/api/v1/deployments';
const CAPABILITIES = '/api/v1/capabilities/{deviceId}';

const OPERATIONS: Readonly<Record<keyof typeof operations, OperationTarget>> = {
  replaceDeviceCapabilities: `PUT ${CAPABILITIES}`,
  deleteDeviceCapabilities: `DELETE ${CAPABILITIES}`,
  getStateManifest: `GET ${DEPLOYMENTS}`,
  getDeployment: `GET ${DEPLOYMENTS}/{deploymentId}/{digest}`,
  getBundle: 'GET /api/v1/bundles/{digest}',
  reportDeploymentStatus: `POST ${DEPLOYMENTS}/{deploymentId}/status`,
};

/** The profile in which both ends prove in the TLS handshake who they are: no onboarding, no clientId, no signatures (D-36). */
export function mtlsProfile(credentials: TlsCredentials): SecurityProfile<'mtls'> {
  return {
    name: 'mtls',
    operations: OPERATIONS,
    envelopes: {},
    reportsAdoptedVersion: true,
    credentials,
    secure: (send) => send,
  };
}
