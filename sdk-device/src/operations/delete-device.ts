import type { WfmClient } from '../client/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/** A device that was reported, by its id. */
export interface ReportedDevice {
  readonly clientId: string;
  readonly deviceId: string;
}

/**
 * Withdraws the report of a device that is gone; that of a gateway takes its children along (GW-009).
 *
 * @throws ProblemResponseError `response-device-not-found` when the WFM has no report of it
 */
export async function deleteDevice(
  { api }: WfmClient,
  { clientId, deviceId }: ReportedDevice,
  { signal }: CallOptions = {},
): Promise<void> {
  const { response } = await api.DELETE('/api/v1/clients/{clientId}/capabilities/{deviceId}', {
    params: { path: { clientId, deviceId } },
    signal: signal ?? null,
  });
  expectStatus(response, 204);
}
