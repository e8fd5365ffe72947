import { parseDeviceId } from './parse.js';

/** The segments of a device id, the device that owns the client first. @throws DeviceIdError */
export function deviceIdSegments(deviceId: string): readonly string[] {
  return parseDeviceId(deviceId).split('/');
}

/** The id one step up the hierarchy; undefined for the device that owns the client. @throws DeviceIdError */
export function parentOf(deviceId: string): string | undefined {
  const parents = deviceIdSegments(deviceId).slice(0, -1);
  return parents.length > 0 ? parents.join('/') : undefined;
}

/**
 * Whether a device stands below another one, however deep: the steps in between need not be devices of their
 * own (GW-005). No device is its own child.
 *
 * @throws DeviceIdError
 */
export function isChildOf(deviceId: string, ancestorId: string): boolean {
  return parseDeviceId(deviceId).startsWith(`${parseDeviceId(ancestorId)}/`);
}
