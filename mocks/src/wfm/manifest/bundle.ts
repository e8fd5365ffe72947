import { gzipSync } from 'fflate';
import { pack } from 'tar-stream';

/** One file of an archive. */
export interface BundleFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What is the same for every file of an archive, so that nothing but names and contents decides its octets. */
const FIXED = { mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) } as const;

/**
 * Packs files into a gzip-compressed tar archive (ustar). The same files in the same order always give the same
 * octets, whatever machine and Node.js version make them.
 */
export async function createBundle(files: readonly BundleFile[]): Promise<Uint8Array> {
  const archive = pack();
  for (const { name, content } of files) archive.entry({ ...FIXED, name }, Buffer.from(content));
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks), { mtime: 0, level: 9 });
}
