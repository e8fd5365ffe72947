import { ClientIdError } from '../error/index.js';
import type { RandomBytes } from '../random.js';

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
