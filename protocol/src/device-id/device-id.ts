import { DeviceIdError } from '../error/index.js';

/** Longest device id, in characters. */
export const MAXIMUM_DEVICE_ID_LENGTH = 512;

const GRAMMAR = /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/;

/**
 * Reads a device id from outside: segments of unreserved characters (RFC 3986 §2.3) joined by `/`, none
 * of them `.` or `..`, which every URL parser would take out of a path (CAP-011).
 *
 * @throws DeviceIdError `device-id-malformed`
 */
export function parseDeviceId(text: string): string {
  if (text.length > MAXIMUM_DEVICE_ID_LENGTH) {
    throw malformed(`A device id is not longer than ${MAXIMUM_DEVICE_ID_LENGTH} characters`);
  }
  if (!GRAMMAR.test(text)) {
    throw malformed(`Not segments of A-Z a-z 0-9 . _ ~ - joined by /: ${JSON.stringify(text)}`);
  }
  if (text.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw malformed(`A segment of a device id is neither . nor ..: ${JSON.stringify(text)}`);
  }
  return text;
}

/**
 * Reads a device id from the path of a request, where characters may be percent-encoded; `%2F` is the same as
 * `/` (C-38). Decodes once, so that `%252F` is no way around the grammar.
 *
 * @param pathText the part of the path that stands for the device id, as received
 * @throws DeviceIdError `device-id-encoding`, `device-id-malformed`
 */
export function parseDeviceIdPath(pathText: string): string {
  return parseDeviceId(decode(pathText));
}

function decode(pathText: string): string {
  try {
    return decodeURIComponent(pathText);
  } catch (cause) {
    throw new DeviceIdError('device-id-encoding', 'The percent-encoding of a device id is broken', { cause });
  }
}

function malformed(message: string): DeviceIdError {
  return new DeviceIdError('device-id-malformed', message);
}

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

const ANY_CHILD = '/*';

/**
 * Whether a deployment with this target expression may go to a device: to exactly the device that is named, or
 * with `/*` at the end to any device below the gateway (GW-010), but not to the gateway itself.
 *
 * @param target the member metadata.deviceId of a deployment document
 * @throws DeviceIdError when either is malformed
 */
export function targetMatches(target: string, deviceId: string): boolean {
  if (target.endsWith(ANY_CHILD)) return isChildOf(deviceId, target.slice(0, -ANY_CHILD.length));
  return parseDeviceId(target) === parseDeviceId(deviceId);
}
