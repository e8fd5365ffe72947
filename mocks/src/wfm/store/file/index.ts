import { join, resolve } from 'node:path';
import { MargoError } from '@margo-contract/protocol';
import { makeDirectory } from '../../../process/directory.js';
import { createMemoryStore } from '../memory/index.js';
import type { Store } from '../store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import { type Change, recordChanges, repeatChange } from './changes.js';
import { Journal } from './journal.js';
import { lockFolder } from './lock.js';
import { createSightings } from './sightings.js';

/** Version of the format. A change of the store's functions that old lines do not fit raises it. */
const VERSION = 1;
const FORMAT = 'margo-mock store';

/**
 * A store in memory that writes every change into a file of a folder before it makes it, and makes all of them again
 * when it is opened. One process at a time has the folder.
 *
 * @throws MargoError `mock-directory-unusable`, `mock-store-in-use`, `mock-store-unusable`, `mock-store-damaged`,
 *   `mock-store-newer`
 */
export async function openFileStore(path: string): Promise<Store> {
  const folder = resolve(path);
  await makeDirectory(folder);
  const unlock = lockFolder(folder);
  try {
    const journal = new Journal(join(folder, 'journal.jsonl'));
    try {
      return withJournal(await restore(journal), journal, unlock);
    } catch (error) {
      journal.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

function withJournal(memory: Store, journal: Journal, unlock: () => void): Store {
  const isWorthALine = createSightings();
  const record = (change: Change) => {
    if (isWorthALine(change)) journal.append(writeStoredJson(change), { sync: isPromised(change) });
  };
  return {
    ...recordChanges(memory, record),
    async close() {
      journal.close();
      unlock();
    },
  };
}

/** Whether somebody is told that the change is kept, and it has to outlive a loss of power too. */
function isPromised([part, name]: Change): boolean {
  return part !== 'replays' && name !== 'see';
}

/** Makes every change of the journal again. */
async function restore(journal: Journal): Promise<Store> {
  const store = createMemoryStore();
  let number = 0;
  for (const line of journal.read()) {
    number += 1;
    const place = `${journal.path}:${number}`;
    const content = readLine(line, place);
    if (number === 1) checkHeader(content, place);
    else await repeatChange(store, content).catch((cause: unknown) => Promise.reject(damaged(place, cause)));
  }
  if (number === 0) journal.append(writeStoredJson({ format: FORMAT, version: VERSION }), { sync: true });
  return store;
}

function readLine(line: string, place: string): unknown {
  try {
    return readStoredJson(line);
  } catch (cause) {
    throw damaged(place, cause);
  }
}

function checkHeader(header: unknown, place: string): void {
  const { format, version } = Object(header) as { format?: unknown; version?: unknown };
  if (format !== FORMAT || typeof version !== 'number') throw damaged(place);
  if (version === VERSION) return;
  throw new MargoError(
    'mock-store-newer',
    `The store in ${place} has version ${version}, and this margo-mock knows version ${VERSION}; ` +
      'use the margo-mock that wrote it, or choose another folder with --store',
  );
}

function damaged(place: string, cause?: unknown): MargoError {
  return new MargoError(
    'mock-store-damaged',
    `${place} is no line of a store of margo-mock; put the file back as it was, or choose another folder with --store`,
    { cause },
  );
}
