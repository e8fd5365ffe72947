import { BundleError } from '../error/index.js';
import { type ArchiveHeader, BLOCK, paddedLength, readHeader } from './header.js';

/** One entry of an archive as it stands there: of any type, nothing of it checked but its length. */
export interface ArchiveEntry extends ArchiveHeader {
  readonly content: Buffer;
}

/**
 * Walks through a tar archive up to its end mark, behind which nothing but zeros may follow.
 *
 * @throws BundleError `bundle-truncated`, `bundle-header-malformed`, `bundle-entry-name`, `bundle-trailing-data`
 */
export function* readArchive(archive: Buffer): Generator<ArchiveEntry> {
  let at = 0;
  for (let block = take(archive, at, BLOCK); !isEmpty(block); block = take(archive, at, BLOCK)) {
    const header = readHeader(block);
    const content = take(archive, at + BLOCK, paddedLength(header.size)).subarray(0, header.size);
    yield { ...header, content };
    at += BLOCK + paddedLength(header.size);
  }
  take(archive, at, 2 * BLOCK);
  if (!isEmpty(archive.subarray(at))) {
    throw new BundleError('bundle-trailing-data', 'Something follows the end mark of the archive');
  }
}

function take(archive: Buffer, at: number, length: number): Buffer {
  if (at + length <= archive.length) return archive.subarray(at, at + length);
  throw new BundleError('bundle-truncated', 'The archive is shorter than it says');
}

function isEmpty(octets: Buffer): boolean {
  return octets.every((octet) => octet === 0);
}
