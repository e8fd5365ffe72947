import { ClientIdError } from '../error/index.js';

/** Gives unpredictable random octets, as `randomBytes` of `node:crypto` does. */
export type RandomBytes = (size: number) => Uint8Array;

const UUID_OCTETS = 16;

/**
 * Makes a client id: a UUID of version 4 in lowercase (RFC 9562 §5.4, CLI-002).
 *
 * @param random `randomBytes` of `node:crypto`, save in tests
 * @throws ClientIdError `client-id-randomness` when there are not as many octets as asked for
 */
export function createClientId(random: RandomBytes): string {
  const octets = Buffer.from(random(UUID_OCTETS));
  if (octets.length !== UUID_OCTETS) {
    throw new ClientIdError(
      'client-id-randomness',
      `Expected ${UUID_OCTETS} random octets, got ${octets.length}`,
    );
  }
  octets.writeUInt8((octets.readUInt8(6) & 0x0f) | 0x40, 6);
  octets.writeUInt8((octets.readUInt8(8) & 0x3f) | 0x80, 8);
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Longest client id that is read, in characters. */
export const MAXIMUM_CLIENT_ID_LENGTH = 200;

/**
 * Reads a client id: unreserved characters (RFC 3986 §2.3, CLI-001). It has no further meaning and is kept as it
 * is. `.` and `..` are refused, since they cannot be a segment of a path.
 *
 * @throws ClientIdError `client-id-malformed`
 */
export function parseClientId(text: string): string {
  const isClientId =
    text.length <= MAXIMUM_CLIENT_ID_LENGTH && /^[A-Za-z0-9._~-]+$/.test(text) && !/^\.\.?$/.test(text);
  if (isClientId) return text;
  const shown = JSON.stringify(text.slice(0, MAXIMUM_CLIENT_ID_LENGTH));
  throw new ClientIdError('client-id-malformed', `Not a client id: ${shown}`);
}
