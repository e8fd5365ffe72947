import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { unusable } from './directory.js';

/** Writes a file as a whole or not at all. @throws MargoError `mock-directory-unusable` */
export async function writeWhole(path: string, content: string, mode: number): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content, { mode, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw unusable(`The file ${path}`, error);
  }
}

/** Mode of a file that everybody may read. */
export const PUBLIC = 0o644;
/** Mode of a file that only its owner may read. Windows has its own rules, and ignores it. */
export const PRIVATE = 0o600;
