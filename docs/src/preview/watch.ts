import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Folders below the watched ones that hold no text of the contract. */
const IGNORED = new Set(['node_modules', 'dist', 'src', 'test']);

/**
 * Calls `changed` whenever a file below one of the folders is added, changed or removed. Folders that are not there are left out.
 *
 * @returns the watcher, once it watches
 */
export async function watchFolders(folders: readonly string[], changed: () => void): Promise<FSWatcher> {
  const present = folders.filter((folder) => existsSync(folder));
  const watcher = watch(present, {
    ignoreInitial: true,
    ignored: (path) => present.some((folder) => isIgnored(folder, path)),
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  watcher.on('all', changed);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

function isIgnored(folder: string, path: string): boolean {
  const parts = relative(folder, path).split(sep);
  return parts[0] !== '..' && parts.some((part) => IGNORED.has(part));
}

/**
 * Makes a trigger for a task that never runs twice at once. Triggers during a run, however many, lead to one more run.
 *
 * @param task must not reject
 * @returns the trigger; its promise is fulfilled after a run that began later than the call
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return run();
    next ??= running.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}
