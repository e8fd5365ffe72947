import type { ComponentStatus, DeploymentState, StatusError } from '@margo-contract/generated/signature';
import { overallState } from '@margo-contract/protocol/status';
import { RequestError } from '../error.js';
import type { CallOptions } from './security-profile.js';
import type { WfmClient } from './wfm-client.js';

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
  /**
   * Version of the newest manifest whose revision of this deployment the device holds and has started to apply, whatever became
   * of it (STA-013). `DeviceClient` fills in the one accepted last. Only in profiles that want it.
   */
  readonly adoptedManifestVersion?: bigint | string | undefined;
}

/**
 * Reports how far a deployment is (STA-001, STA-006).
 *
 * @throws MargoError `status-components-empty`
 * @throws RequestError `request-adopted-version` when the profile wants the version, and there is none
 * @throws ProblemResponseError
 */
export async function reportStatus(
  wfm: WfmClient,
  clientId: string,
  { deploymentId, deviceId, components, error, adoptedManifestVersion, ...status }: DeploymentStatus,
  { signal }: CallOptions = {},
): Promise<void> {
  const { state = overallState(components.map((component) => component.state)) } = status;
  await wfm.call('reportDeploymentStatus', {
    parameters: { clientId, deploymentId },
    body: {
      ...wfm.profile.envelopes.DeploymentStatusManifest,
      deploymentId,
      ...(deviceId !== undefined && { deviceId }),
      ...(wfm.profile.reportsAdoptedVersion && {
        adoptedManifestVersion: readVersion(adoptedManifestVersion),
      }),
      status: { state, ...(error && { error }) },
      components,
    },
    expected: [200, 201],
    signal,
  });
}

function readVersion(version: bigint | string = ''): bigint {
  if (/^[1-9][0-9]{0,19}$/.test(`${version}`)) return BigInt(version);
  const message = 'A status report of this profile needs the version of the manifest that it is about';
  throw new RequestError('request-adopted-version', message);
}
