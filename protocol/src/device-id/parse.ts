import { DeviceIdError } from '../error/index.js';

/** Longest device id, in characters. */
export const MAXIMUM_DEVICE_ID_LENGTH = 512;

const GRAMMAR = /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/;

/**
 * Reads a device id that somebody gave: segments of unreserved characters (RFC 3986 §2.3) joined by `/`, none
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
 * `/` (facts 4.1, C-38). Decodes once, so that `%252F` is no way around the grammar.
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
