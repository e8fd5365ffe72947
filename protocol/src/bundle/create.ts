// The entry for Node would load worker threads, which are of no use here.
import { gzipSync } from 'fflate';
import { BundleError } from '../error/index.js';
import { BLOCK, checksumOf, HEADER, paddedLength } from './header.js';

/** A deployment document that goes into a bundle. */
export interface DeploymentOctets {
  /** UUID of the deployment. */
  readonly deploymentId: string;
  /** The document exactly as it is served on its own. */
  readonly octets: Uint8Array;
}

/**
 * A compressor in JavaScript gives the same octets everywhere; what zlib gives depends on its version and on the
 * processor. Without `mem` the library would derive the size of its tables from a logarithm.
 */
const GZIP_OPTIONS = { level: 9, mem: 4, mtime: 0 } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Packs deployment documents into a bundle (BUN-002): a gzip-compressed tar archive that holds each as
 * `<deploymentId>.yaml`. The same documents in any order give the same octets, on every machine.
 *
 * @throws BundleError `bundle-empty` without documents (BUN-003), `bundle-deployment-id`
 */
export function createBundle(documents: readonly DeploymentOctets[]): Uint8Array {
  if (documents.length === 0) throw new BundleError('bundle-empty', 'A bundle holds at least one document');
  checkIds(documents.map(({ deploymentId }) => deploymentId));
  const sorted = documents.toSorted((one, other) => (one.deploymentId < other.deploymentId ? -1 : 1));
  const files = sorted.map(({ deploymentId, octets }) => ({ name: `${deploymentId}.yaml`, octets }));
  return gzipSync(writeArchive(files), GZIP_OPTIONS);
}

/** The ids become names of files, so two that differ only in case are as bad as equal ones. */
function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!UUID.test(id)) throw new BundleError('bundle-deployment-id', `Not a UUID: ${JSON.stringify(id)}`);
    if (seen.has(id.toLowerCase()))
      throw new BundleError('bundle-deployment-id', `Two documents are of ${id}`);
    seen.add(id.toLowerCase());
  }
}

/** A file of an archive; the name has at most 100 ASCII characters. */
interface ArchiveFile {
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
function writeArchive(files: readonly ArchiveFile[]): Uint8Array {
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
