import { gunzipSync } from 'node:zlib';
import { BundleError } from '../error/index.js';

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
