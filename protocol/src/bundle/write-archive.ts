import { BLOCK, checksumOf, HEADER, paddedLength } from './header.js';

/** A file of an archive; the name has at most 100 ASCII characters. */
export interface ArchiveFile {
  readonly name: string;
  readonly octets: Uint8Array;
}

/** What every header says of mode, owner, time and device: nothing but names and contents decides an archive. */
const FIXED_FIELDS: readonly (readonly [text: string, offset: number])[] = [
  ['0000644\0', 100],
  ['0000000\0', 108],
  ['0000000\0', 116],
  ['00000000000\0', 136],
  ['0', HEADER.type],
  ['ustar\u000000', HEADER.magic],
  ['0000000\0', 329],
  ['0000000\0', 337],
];

/** Writes a tar archive of the ustar format (POSIX.1-2001, pax utility), which ends with two empty blocks. */
export function writeArchive(files: readonly ArchiveFile[]): Uint8Array {
  const blocks = files.flatMap(({ name, octets }) => [writeHeader(name, octets.length), padded(octets)]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function writeHeader(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 'latin1');
  for (const [text, offset] of FIXED_FIELDS) header.write(text, offset, 'latin1');
  header.write(octal(size, 11), HEADER.size, 'latin1');
  header.write(`${octal(checksumOf(header), 6)}\0 `, HEADER.checksum, 'latin1');
  return header;
}

function padded(octets: Uint8Array): Uint8Array {
  const content = Buffer.alloc(paddedLength(octets.length));
  content.set(octets);
  return content;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
