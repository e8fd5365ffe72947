import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MargoError } from '@margo-contract/protocol';

/** Locks of this process. A lock with its id that is not among them is from a process that had the same id before. */
const held = new Set<string>();

/**
 * Takes the lock of a folder, which one process has at a time. The lock of a process that is gone is taken over.
 *
 * @returns gives the lock back
 * @throws MargoError `mock-store-in-use`
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  if (!tryLock(path)) {
    const owner = readOwner(path);
    if (isAlive(path, owner)) throw inUse(folder, path, owner);
    rmSync(path, { force: true });
    if (!tryLock(path)) throw inUse(folder, path, readOwner(path));
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

/** A link comes into being with its content, or not at all when there is a file of that name. */
function tryLock(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOwner(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

function isAlive(path: string, owner: number): boolean {
  if (owner === process.pid) return held.has(path);
  if (!Number.isSafeInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(folder: string, path: string, owner: number): MargoError {
  return new MargoError(
    'mock-store-in-use',
    `The store ${folder} is in use by process ${owner}; stop that one, or choose another folder with --store. ` +
      `If that process is no WFM, delete the file ${path}`,
  );
}
