import { DeviceIdError, parseDeviceId } from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';
import type { ClientRecords } from '../client-directory.js';

/** Whether a path value is a device id (CAP-011). */
export function isDeviceId(deviceId: string): boolean {
  try {
    parseDeviceId(deviceId);
    return true;
  } catch (error) {
    if (error instanceof DeviceIdError) return false;
    throw error;
  }
}

/** Refuses an ill-formed device id in the path of a report with 422 (facts R-03). */
export function checkDeviceId(deviceId: string): void {
  if (isDeviceId(deviceId)) return;
  throw new Refusal('semantic-error', 422, {
    detail: 'The device id in the path is not valid.',
    errors: [
      {
        field: 'deviceId',
        message: 'must be segments of A-Z a-z 0-9 . _ ~ - joined by /, none of them . or ..',
      },
    ],
  });
}

/** Refuses a report for a child whose gateway is not known with 404 (GW-005); only the first segment counts. */
export async function checkGateway(
  records: ClientRecords,
  clientId: string,
  deviceId: string,
): Promise<void> {
  const [gatewayId = '', ...rest] = deviceId.split('/');
  if (rest.length === 0 || (await records.hasDevice(clientId, gatewayId))) return;
  throw new Refusal('gateway-not-found', 404, {
    detail: `No gateway ${gatewayId} is registered for this client.`,
  });
}

/** Refuses a device that the client never reported with 404 (CAP-005). */
export async function checkDevice(records: ClientRecords, clientId: string, deviceId: string): Promise<void> {
  if (isDeviceId(deviceId) && (await records.hasDevice(clientId, deviceId))) return;
  throw new Refusal('device-not-found', 404, { detail: 'This client has no device with this id.' });
}
