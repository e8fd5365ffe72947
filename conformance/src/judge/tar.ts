import { gunzipSync } from 'node:zlib';

/** One member of an archive. */
export interface TarEntry {
  readonly name: string;
  /** The type flag; '0' for a regular file. */
  readonly type: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;
const MAXIMUM_LENGTH = 64 * 1024 * 1024;

/**
 * Lists the members of a gzip-compressed tar archive (POSIX.1-2001 ustar and pax). Extended headers are left out;
 * their contents, and whether a name is safe, play no part here, since nothing is ever written to disk.
 *
 * @throws Error when it is no such archive
 */
export function readTarGzip(octets: Uint8Array): TarEntry[] {
  const archive = gunzipSync(octets, { maxOutputLength: MAXIMUM_LENGTH });
  const entries: TarEntry[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((octet) => octet === 0)) break;
    checkSum(header);
    const size = octal(header.subarray(124, 136));
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Error('the archive ends inside a member');
    entries.push({
      name: text(header.subarray(0, 100)),
      type: text(header.subarray(156, 157)) || '0',
      content,
    });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries.filter(({ type }) => !['g', 'x', 'L', 'K'].includes(type));
}

function checkSum(header: Uint8Array): void {
  const sum = header.reduce((total, octet, index) => total + (index >= 148 && index < 156 ? 0x20 : octet), 0);
  if (sum !== octal(header.subarray(148, 156)))
    throw new Error('the header of a member has a wrong checksum');
}

function octal(field: Uint8Array): number {
  const digits = text(field).trim();
  if (!/^[0-7]{1,12}$/.test(digits)) throw new Error('the header of a member has a malformed number');
  return Number.parseInt(digits, 8);
}

function text(field: Uint8Array): string {
  return Buffer.from(field).toString('latin1').split('\0', 1)[0] ?? '';
}
