import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';

/** One member of an archive. */
export interface TarEntry {
  /** With what extended headers say about it. */
  readonly name: string;
  /** `file` for a regular file. */
  readonly type: string;
  readonly content: Uint8Array;
}

const MAXIMUM_LENGTH = 64 * 1024 * 1024;

/**
 * Lists the members of a gzip-compressed tar archive (ustar, pax, GNU), by a library that the SDK does not use. Whether a
 * name is safe plays no part here, since nothing is ever written to disk.
 *
 * @throws Error when it is no such archive
 */
export async function readTarGzip(octets: Uint8Array): Promise<TarEntry[]> {
  const archive = gunzipSync(octets, { maxOutputLength: MAXIMUM_LENGTH });
  if (archive.length === 0) throw new Error('there is nothing in it');
  const reader = extract();
  reader.end(archive);
  const entries: TarEntry[] = [];
  for await (const source of reader) {
    const { name, type } = source.header;
    entries.push({ name, type, content: await contentOf(source) });
  }
  return entries;
}

async function contentOf(source: AsyncIterable<unknown>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) {
    if (part instanceof Uint8Array) parts.push(part);
  }
  return Buffer.concat(parts);
}
