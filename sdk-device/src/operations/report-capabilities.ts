import type { DeviceCapabilitiesManifest } from '@margo-contract/generated/signature';
import type { WfmClient } from '../client/index.js';
import { RequestError } from '../error/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/** What a device is and offers; extensions `x-<name>-extensions` stand beside `properties`. */
export type Capabilities = Omit<DeviceCapabilitiesManifest, 'apiVersion' | 'kind'>;

/** What a device says of itself, and under which id. */
export interface CapabilitiesReport {
  readonly clientId: string;
  /** Full hierarchy for a child: `gateway/child`. */
  readonly deviceId: string;
  readonly capabilities: Capabilities;
  /** Whether the WFM has a report of this device: then it is replaced. */
  readonly known: boolean;
}

/**
 * Reports a device, by POST for the first time and by PUT later (CAP-001, CAP-002, CAP-008). The first report completes
 * onboarding. A gateway is reported before its children (GW-004).
 *
 * @throws RequestError `request-device-id-mismatch` when `properties.id` is not the deviceId
 * @throws ProblemResponseError
 */
export async function reportCapabilities(
  { api }: WfmClient,
  { clientId, deviceId, capabilities, known }: CapabilitiesReport,
  { signal }: CallOptions = {},
): Promise<void> {
  checkDeviceId(deviceId, capabilities);
  const init = {
    params: { path: { clientId, deviceId } },
    body: withEnvelope(capabilities),
    signal: signal ?? null,
  };
  const path = '/api/v1/clients/{clientId}/capabilities/{deviceId}';
  const { response } = known ? await api.PUT(path, init) : await api.POST(path, init);
  // Only 201 is specified; WFMs that answer a PUT with 200 are met.
  expectStatus(response, 201, ...(known ? [200] : []));
}

function withEnvelope(capabilities: Capabilities): DeviceCapabilitiesManifest {
  return { ...capabilities, apiVersion: 'device.margo.org/v1alpha1', kind: 'DeviceCapabilitiesManifest' };
}

function checkDeviceId(deviceId: string, { properties }: Capabilities): void {
  if (properties.id === deviceId) return;
  const message = `properties.id is ${JSON.stringify(properties.id)}, but the report is for ${JSON.stringify(deviceId)}`;
  throw new RequestError('request-device-id-mismatch', message);
}
