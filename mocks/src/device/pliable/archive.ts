import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const LARGEST = 4 * 1024 * 1024;

/** One file of a bundle. */
export interface Unpacked {
  readonly name: string;
  readonly octets: Buffer;
}

/** What a reader of bundles lets pass. */
export interface ArchiveLeniency {
  readonly anyEntry?: boolean;
  readonly broken?: boolean;
}

/** Reads a bundle: a gzip-compressed tar with plain files at its root. @throws Error for anything else */
export function unpack(octets: Buffer, { anyEntry, broken }: ArchiveLeniency = {}): readonly Unpacked[] {
  const archive = gunzipSync(octets, {
    maxOutputLength: anyEntry === true ? 2 ** 30 : LARGEST,
    ...(broken === true && { finishFlush: 2 }),
  });
  const files: Unpacked[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = text(archive, at, 100);
    if (name === '') break;
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const type = text(archive, at + 156, 1);
    if (anyEntry !== true && (/[/\\]/.test(name) || !['', '0'].includes(type)))
      throw new Error(`the entry ${name} is refused`);
    files.push({ name, octets: archive.subarray(at + BLOCK, at + BLOCK + size) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(archive: Buffer, at: number, length: number): string {
  return (archive.toString('latin1', at, at + length).split('\0', 1)[0] ?? '').trim();
}
