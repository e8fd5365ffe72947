import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of an executable. */
export interface PackedFile {
  /** With `/`, from the folder into which it is unpacked. */
  readonly path: string;
  readonly size: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** The files of an executable: their list, and their contents one after the other, compressed by gzip. */
export interface Archive {
  readonly files: readonly PackedFile[];
  readonly contents: () => Buffer;
}

/** Reads a variable of the environment. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Where programs of this user may keep what they can make anew. */
export function cacheFolder(environment: Environment, platform: string, home: string): string {
  const { MARGO_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (MARGO_CACHE_DIR) return MARGO_CACHE_DIR;
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'margo-contract');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'margo-contract');
  return join(XDG_CACHE_HOME || join(home, '.cache'), 'margo-contract');
}

/**
 * Puts the files into a folder that only this user can write to, and leaves alone what is there already, octet by octet.
 *
 * @throws Error in one sentence when the folder cannot be used
 */
export function unpack({ files, contents }: Archive, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  checkOwner(folder);
  const wrong = files.filter((file) => !isThere(join(folder, file.path), file));
  if (wrong.length === 0) return;
  const all = gunzipSync(contents());
  let at = 0;
  for (const file of files) {
    const content = all.subarray(at, at + file.size);
    at += file.size;
    if (wrong.includes(file)) writeWhole(join(folder, file.path), content);
  }
}

/** What another user could change would run with the rights of this one. */
function checkOwner(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  const own = process.geteuid?.();
  if (own === undefined || (uid === own && (mode & 0o022) === 0)) return;
  throw new Error(`${folder} belongs to somebody else, or others may write to it; set MARGO_CACHE_DIR`);
}

function isThere(path: string, { size, sha256 }: PackedFile): boolean {
  try {
    const content = readFileSync(path);
    return content.length === size && digestOf(content) === sha256;
  } catch {
    return false;
  }
}

/** Whole or not at all, since another process may be doing the same. */
function writeWhole(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, path);
}

/** Name of the folder of an executable: another version has another one. */
export function folderName(files: readonly PackedFile[]): string {
  return digestOf(Buffer.from(JSON.stringify(files))).slice(0, 16);
}

export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Unpacks the archive below the user's cache, or, where nothing can be written there, into a temporary folder that goes with the process.
 *
 * @returns the folder
 */
export function unpackSomewhere(archive: Archive): string {
  const name = folderName(archive.files);
  const folder = join(cacheFolder(process.env, process.platform, homedir()), name);
  try {
    unpack(archive, folder);
    return folder;
  } catch (error) {
    if (process.env.MARGO_CACHE_DIR) throw error;
    const temporary = mkdtempSync(join(tmpdir(), 'margo-contract-'));
    process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
    unpack(archive, temporary);
    return temporary;
  }
}
