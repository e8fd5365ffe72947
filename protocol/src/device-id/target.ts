import { isChildOf } from './hierarchy.js';
import { parseDeviceId } from './parse.js';

const ANY_CHILD = '/*';

/**
 * Whether a deployment with this target expression may go to a device: to exactly the device that is named, or
 * with `/*` at the end to any device below the gateway (facts 4.1), but not to the gateway itself.
 *
 * @param target the member metadata.deviceId of a deployment document
 * @throws DeviceIdError when either is malformed
 */
export function targetMatches(target: string, deviceId: string): boolean {
  if (target.endsWith(ANY_CHILD)) return isChildOf(deviceId, target.slice(0, -ANY_CHILD.length));
  return parseDeviceId(target) === parseDeviceId(deviceId);
}
