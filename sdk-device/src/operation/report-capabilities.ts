import type { DeviceCapabilitiesManifest as MtlsCapabilities } from '@margo-contract/generated/mtls';
import type { DeviceCapabilitiesManifest } from '@margo-contract/generated/signature';
import { ProblemResponseError, RequestError } from '../error.js';
import type { CallOptions } from './security-profile.js';
import type { WfmClient } from './wfm-client.js';

/**
 * What a device is and offers; extensions `x-<name>-extensions` stand beside `properties`. Labels and custom types are for the mutual-TLS profile
 * (CAP-016).
 */
export type Capabilities = Omit<DeviceCapabilitiesManifest, 'apiVersion' | 'kind'> | MtlsCapabilities;

/** What a device says of itself, and under which id. */
export interface CapabilitiesReport {
  readonly clientId: string;
  /** Full hierarchy for a child: `gateway/child`. */
  readonly deviceId: string;
  readonly capabilities: Capabilities;
  /** Whether the WFM has a report of this device: then it is replaced. */
  readonly known: boolean;
}

/** A device that was reported, by its id. */
export interface ReportedDevice {
  readonly clientId: string;
  readonly deviceId: string;
}

/**
 * Reports a device, where the profile has two operations by one for the first time and by the other later (CAP-001, CAP-002,
 * CAP-008). The first report completes onboarding. A gateway is reported before its children (GW-004).
 *
 * @throws RequestError `request-device-id-mismatch` when `properties.id` is not the deviceId
 * @throws ProblemResponseError
 */
export async function reportCapabilities(
  wfm: WfmClient,
  { clientId, deviceId, capabilities, known }: CapabilitiesReport,
  { signal }: CallOptions = {},
): Promise<void> {
  checkDeviceId(deviceId, capabilities);
  const { operations, envelopes } = wfm.profile;
  const creates = !known && operations.createDeviceCapabilities !== undefined;
  await wfm.call(creates ? 'createDeviceCapabilities' : 'replaceDeviceCapabilities', {
    parameters: { clientId, deviceId },
    body: { ...capabilities, ...envelopes.DeviceCapabilitiesManifest },
    // A profile may specify 201 alone; WFMs that respond to a replacement with 200 are met.
    expected: creates ? [201] : [200, 201],
    signal,
  });
}

/**
 * Withdraws the report of a device that is gone; that of a gateway takes its children along (GW-009).
 *
 * @throws ProblemResponseError `response-device-not-found` when the WFM has no report of it
 */
export async function deleteDevice(
  wfm: WfmClient,
  { clientId, deviceId }: ReportedDevice,
  { signal }: CallOptions = {},
): Promise<void> {
  await wfm.call('deleteDeviceCapabilities', { parameters: { clientId, deviceId }, expected: [204], signal });
}

function checkDeviceId(deviceId: string, { properties }: Capabilities): void {
  if (properties.id === deviceId) return;
  const message = `properties.id is ${JSON.stringify(properties.id)}, but the report is for ${JSON.stringify(deviceId)}`;
  throw new RequestError('request-device-id-mismatch', message);
}

/** The same reports, each gateway before what is below it (GW-004); otherwise in the order given. */
export function gatewaysFirst(reports: readonly Capabilities[]): readonly Capabilities[] {
  return [...reports].sort((one, other) => depthOf(one) - depthOf(other));
}

/** Those of the reports that are above a device in the hierarchy. */
export function reportsAbove(
  { properties: { id } }: Capabilities,
  reports: readonly Capabilities[],
): readonly Capabilities[] {
  return reports.filter(({ properties }) => id.startsWith(`${properties.id}/`));
}

/** Whether the WFM refused a child because it does not know the gateway. */
export function isGatewayUnknown(error: unknown): boolean {
  return error instanceof ProblemResponseError && error.code === 'response-gateway-not-found';
}

function depthOf({ properties }: Capabilities): number {
  return properties.id.split('/').length;
}
