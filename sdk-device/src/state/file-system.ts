import { close, fsync, ftruncate, open, write } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** An open file. By descriptor, because the FileHandle of some runtimes (Yarn Plug'n'Play) lacks `sync`. */
export interface OpenFile {
  /** Appends all octets, or throws; part of them may have been written then. */
  append(octets: Uint8Array): Promise<void>;
  /** Returns when what was written survives a loss of power. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The part of a file system that keeps state; tests put one in its place that is full, or breaks. */
export interface FileSystem {
  makeDirectory(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  /** Octets of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Opens a file that only its owner may read: a new one, or an existing one to go on with. */
  open(path: string, mode: 'new' | 'append'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes what was created, renamed or removed in a directory last. */
  syncDirectory(path: string): Promise<void>;
  /** Takes a folder for this process; gives back what frees it. Without it, nothing keeps a second process out. */
  lock?(folder: string): Promise<() => Promise<void>>;
}

const OWNER_ONLY = 0o600;
const [openFile, writeFile, syncFile, truncateFile, closeFile] = [
  promisify(open),
  promisify(write),
  promisify(fsync),
  promisify(ftruncate),
  promisify(close),
];

/** The file system of Node.js. */
export const nodeFileSystem: FileSystem = {
  makeDirectory: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: (path) => readdir(path),
  read: async (path) => {
    try {
      return await readFile(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  open: async (path, mode) => {
    const descriptor = await openFile(path, mode === 'new' ? 'w' : 'a', OWNER_ONLY);
    return {
      append: (octets) => writeAll(descriptor, octets),
      sync: () => syncFile(descriptor),
      truncate: (length) => truncateFile(descriptor, length),
      close: () => closeFile(descriptor),
    };
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  syncDirectory: async (path) => {
    // Windows cannot open directories, and writes their changes through by itself.
    if (process.platform === 'win32') return;
    const descriptor = await openFile(path, 'r');
    await syncFile(descriptor).finally(() => closeFile(descriptor));
  },
};

async function writeAll(descriptor: number, octets: Uint8Array): Promise<void> {
  for (let at = 0; at < octets.length; ) {
    const { bytesWritten } = await writeFile(descriptor, octets, at, octets.length - at, null);
    at += bytesWritten;
  }
}

/**
 * Replaces a file so that after a crash at any moment it holds either the old or the new octets, and holds the new ones
 * once this function is done. The temporary file stands beside it, under the name with `.tmp` at the end.
 */
export async function writeAtomically(files: FileSystem, path: string, octets: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await files.open(temporary, 'new');
  try {
    await file.append(octets);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(temporary, path);
  await files.syncDirectory(dirname(path));
}
