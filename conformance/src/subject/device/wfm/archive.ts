import { gzipSync } from 'node:zlib';

/** What can be wrong with a bundle whose digest is right, unless it is `changed`. */
const ARCHIVE_FAULTS = [
  'changed',
  'missing',
  'renamed',
  'document-changed',
  'document-missing',
  'extra-file',
  'parent-path',
  'absolute-path',
  'symbolic-link',
  'truncated',
  'oversized',
  'not-gzip',
] as const;

export type ArchiveFault = (typeof ARCHIVE_FAULTS)[number];

/** One file that goes into an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly octets: Uint8Array;
  /** Where a symbolic link points to. */
  readonly link?: string;
}

const BLOCK = 512;
const OVERSIZE = 48 * 1024 * 1024;

/** Packs documents into a bundle, with a fault or without. */
export function packBundle(files: readonly ArchiveEntry[], fault?: ArchiveFault): Uint8Array {
  const archive = writeTar(withFault(files, fault));
  if (fault === 'not-gzip') return archive;
  const packed = gzipSync(archive, { level: fault === 'oversized' ? 1 : 9 });
  return fault === 'truncated' ? packed.subarray(0, Math.floor(packed.length / 2)) : packed;
}

function withFault(files: readonly ArchiveEntry[], fault?: ArchiveFault): readonly ArchiveEntry[] {
  const poison = Buffer.from('never: installed\n');
  switch (fault) {
    case 'renamed':
      return files.map(({ octets }, index) => ({ name: `document-${index + 1}.yml`, octets })).reverse();
    case 'document-changed':
      return files.map((file, index) => (index === 0 ? { ...file, octets: changed(file.octets) } : file));
    case 'document-missing':
      return files.slice(1);
    case 'extra-file':
      return [...files, { name: '00000000-0000-4000-8000-00000000beef.yaml', octets: poison }];
    case 'parent-path':
      return [...files, { name: '../outside.yaml', octets: poison }];
    case 'absolute-path':
      return [...files, { name: '/tmp/margo-conformance-outside.yaml', octets: poison }];
    case 'symbolic-link':
      return [...files, { name: 'link.yaml', octets: new Uint8Array(), link: '/etc/hostname' }];
    case 'oversized':
      return [...files, { name: 'large.yaml', octets: Buffer.alloc(OVERSIZE) }];
    default:
      return files;
  }
}

/** The same octets with one of them changed. */
export function changed(octets: Uint8Array): Uint8Array {
  const copy = Buffer.from(octets);
  const last = copy.length - 2;
  copy[last] = (copy[last] ?? 0) ^ 1;
  return copy;
}

/** The same bundle with another time in its header: it unpacks as well as before, so that only its digest tells. */
export function changedBundle(octets: Uint8Array): Uint8Array {
  const copy = Buffer.from(octets);
  copy[MTIME] = (copy[MTIME] ?? 0) ^ 1;
  return copy;
}

/** Where the time is in the header of gzip (RFC 1952 section 2.3). */
const MTIME = 4;

/** Written by hand, since libraries refuse to write what a device has to refuse to read. */
function writeTar(entries: readonly ArchiveEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => [header(entry), padded(entry.octets)]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function header({ name, octets, link }: ArchiveEntry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => block.write(text, at, 'latin1');
  put(name, 0);
  put('0000644\0' + '0000000\0' + '0000000\0', 100);
  put(`${octets.length.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put(link === undefined ? '0' : '2', 156);
  if (link !== undefined) put(link, 157);
  put('ustar\u000000', 257);
  const sum = block.reduce((total, octet) => total + octet, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(octets: Uint8Array): Buffer {
  const content = Buffer.alloc(Math.ceil(octets.length / BLOCK) * BLOCK);
  content.set(octets);
  return content;
}
