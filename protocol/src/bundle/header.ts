import { BundleError } from '../error/index.js';

/** Size of a block of a tar archive, in octets. */
export const BLOCK = 512;

/** Where fields of a header begin (POSIX.1-2001, ustar interchange format). */
export const HEADER = { name: 0, size: 124, checksum: 148, type: 156, magic: 257, prefix: 345 } as const;

const LENGTH = { name: 100, size: 12, checksum: 8, magic: 8, prefix: 155 } as const;

/** Magic and version of ustar (POSIX.1-2001), and what GNU tar writes in their place. */
const POSIX = 'ustar\u000000';
const GNU = 'ustar  \0';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The part of a header that counts here; owner, mode and time do not. */
export interface ArchiveHeader {
  /** The name as it is written, not checked. */
  readonly name: string;
  /** Length of the content in octets. */
  readonly size: number;
  /** Type flag, `0` for a regular file. */
  readonly type: string;
}

/** Reads a header block. @throws BundleError `bundle-header-malformed`, `bundle-entry-name` */
export function readHeader(block: Buffer): ArchiveHeader {
  if (checksumOf(block) !== readOctal(block, HEADER.checksum, LENGTH.checksum)) {
    throw malformed('A header of the archive does not have its checksum');
  }
  const magic = block.toString('latin1', HEADER.magic, HEADER.magic + LENGTH.magic);
  if (magic !== POSIX && magic !== GNU) throw malformed('A header of the archive is not of the ustar format');
  const type = String.fromCharCode(block.readUInt8(HEADER.type));
  return {
    name: readName(block, magic),
    size: readOctal(block, HEADER.size, LENGTH.size),
    type: type === '\0' ? '0' : type,
  };
}

/** Sum of the octets of a header, those of the checksum itself counted as spaces. */
export function checksumOf(header: Uint8Array): number {
  let sum = LENGTH.checksum * 0x20;
  for (const [at, octet] of header.entries()) {
    if (at < HEADER.checksum || at >= HEADER.checksum + LENGTH.checksum) sum += octet;
  }
  return sum;
}

/** Length of a content together with what fills its last block. */
export function paddedLength(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

/**
 * The prefix is a directory before the name, and only POSIX has one: GNU tar keeps times there (`--incremental`), and so
 * does the tar of npm, behind a prefix that a NUL ends.
 */
function readName(block: Buffer, magic: string): string {
  const name = readText(block, HEADER.name, LENGTH.name);
  const prefix = magic === POSIX ? readText(block, HEADER.prefix, LENGTH.prefix) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function readText(block: Buffer, offset: number, length: number): string {
  const field = block.subarray(offset, offset + length);
  const end = field.indexOf(0);
  try {
    return utf8.decode(end < 0 ? field : field.subarray(0, end));
  } catch (cause) {
    throw new BundleError('bundle-entry-name', 'The name of an entry is not UTF-8', { cause });
  }
}

/** Digits between spaces and NULs; the binary numbers of GNU tar are for sizes that no document has. */
function readOctal(block: Buffer, offset: number, length: number): number {
  const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString('latin1', offset, offset + length))?.[1];
  if (digits !== undefined) return Number.parseInt(digits, 8);
  throw malformed('A number in a header of the archive cannot be read');
}

function malformed(message: string): BundleError {
  return new BundleError('bundle-header-malformed', message);
}
