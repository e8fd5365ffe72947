import type {
  ComponentStatus,
  DeploymentState,
  DeploymentStatusManifest,
  StatusError,
} from '@margo-contract/generated/signature';
import { overallState } from '@margo-contract/protocol/status';
import type { WfmClient } from '../client/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/** How a deployment fares on a device. */
export interface DeploymentStatus {
  readonly deploymentId: string;
  /** Where it runs; required when a gateway reports for a child (GW-013). */
  readonly deviceId?: string;
  /** One entry for each component of the deployment document, under the same name (STA-010). */
  readonly components: readonly ComponentStatus[];
  /** Overall state; by default that of the most severe component (STA-009). */
  readonly state?: DeploymentState;
  /** Why the deployment failed; left out when nothing did. */
  readonly error?: StatusError;
}

/**
 * Reports how far a deployment is (STA-001, STA-006).
 *
 * @throws MargoError `status-components-empty`
 * @throws ProblemResponseError
 */
export async function reportStatus(
  { api }: WfmClient,
  clientId: string,
  status: DeploymentStatus,
  { signal }: CallOptions = {},
): Promise<void> {
  const { response } = await api.POST('/api/v1/clients/{clientId}/deployments/{deploymentId}/status', {
    params: { path: { clientId, deploymentId: status.deploymentId } },
    body: statusManifest(status),
    signal: signal ?? null,
  });
  expectStatus(response, 200, 201);
}

function statusManifest(status: DeploymentStatus): DeploymentStatusManifest {
  const { deploymentId, deviceId, components, error } = status;
  const { state = overallState(components.map((component) => component.state)) } = status;
  return {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId,
    ...(deviceId !== undefined && { deviceId }),
    status: { state, ...(error && { error }) },
    components: [...components],
  };
}
