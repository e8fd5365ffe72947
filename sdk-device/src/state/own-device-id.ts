import { DeviceError } from '../error/index.js';
import type { DeviceState } from './device-state.js';

/** The id of the device that runs the client: the first segment of those that it reports (CAP-012). */
export function ownDeviceId(deviceId: string): string {
  return deviceId.split('/', 1)[0] ?? deviceId;
}

/**
 * What to store so that the id stays what it is (CLI-005).
 *
 * @throws DeviceError `device-id-changed` when another one is stored
 */
export function keepDeviceId({ deviceId: stored }: DeviceState, deviceId: string): DeviceState {
  if (stored === undefined || stored === deviceId) return { deviceId };
  const advice = 'go back to the stored one, or call replaceDeviceId() if it is a new device on purpose';
  const message = `The id of this device is stored as ${stored}, but given as ${deviceId}: ${advice}`;
  throw new DeviceError('device-id-changed', message);
}
