import { gunzipSync } from 'node:zlib';
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
  for (const octet of octets) if (octet !== 0) return false;
  return true;
}

/** What `gunzipSync` returns with `info`; its types do not know. */
interface Decompressed {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/**
 * Decompresses gzip (RFC 1952) and stops at the limit, so that no more memory is used than that.
 *
 * @throws BundleError `bundle-too-large`, `bundle-truncated`, `bundle-gzip-malformed`, `bundle-trailing-data`
 */
export function gunzip(octets: Uint8Array, maximumBytes: number): Buffer {
  const { buffer, engine } = decompress(octets, maximumBytes);
  if (engine.bytesWritten === octets.length) return buffer;
  throw new BundleError('bundle-trailing-data', 'Something follows the compressed archive');
}

function decompress(octets: Uint8Array, maximumBytes: number): Decompressed {
  try {
    const result: unknown = gunzipSync(octets, { maxOutputLength: maximumBytes, info: true });
    return result as Decompressed;
  } catch (cause) {
    throw explain(cause, maximumBytes);
  }
}

function explain(cause: unknown, maximumBytes: number): BundleError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new BundleError('bundle-too-large', `The archive is larger than ${maximumBytes} octets`, {
      cause,
    });
  }
  if (code === 'Z_BUF_ERROR') {
    return new BundleError('bundle-truncated', 'The compressed archive is cut off', { cause });
  }
  return new BundleError('bundle-gzip-malformed', 'The bundle is not gzip, or damaged', { cause });
}
