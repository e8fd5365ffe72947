import { randomBytes } from 'node:crypto';

/** Gives random octets that nobody can foretell; passed in so that a test can hold them. */
export type Random = (size: number) => Uint8Array;

/** The random generator of the operating system. */
export const systemRandom: Random = (size) => randomBytes(size);

/** A lowercase UUID, version 4 (RFC 9562 section 5.4). */
export function createUuid(random: Random): string {
  const octets = Buffer.from(random(16));
  octets.writeUInt8((octets.readUInt8(6) & 0x0f) | 0x40, 6);
  octets.writeUInt8((octets.readUInt8(8) & 0x3f) | 0x80, 8);
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A bearer token of 256 random bits. */
export function createToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}
