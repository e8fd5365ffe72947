import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { DesiredFolder } from './desired-folder.js';

/** How long a file has to stay as it is before it is read, so that none is read while it is being written. */
const SETTLED_MILLISECONDS = 200;

/**
 * Reads a folder, and again each file that is added, changed or removed.
 *
 * @returns the watcher, once everything is read
 * @throws MargoError `mock-directory-unusable`
 */
export async function watchFolder(
  folder: DesiredFolder,
  onError: (error: unknown) => void,
  settledMilliseconds = SETTLED_MILLISECONDS,
): Promise<FSWatcher> {
  const { directory } = folder;
  const watcher = watch(directory, {
    ignoreInitial: true,
    depth: 1,
    ignored: (path) => path !== directory && basename(path).startsWith('.'),
    awaitWriteFinish: { stabilityThreshold: settledMilliseconds, pollInterval: settledMilliseconds / 4 },
  });
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => folder.refresh(path));
  watcher.on('error', onError);
  // What is there is read only now: what changes meanwhile is told by the watcher.
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  try {
    await folder.readAll();
    return watcher;
  } catch (error) {
    await watcher.close();
    throw error;
  }
}
