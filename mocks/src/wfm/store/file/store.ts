import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MargoError } from '@margo-contract/protocol';
import { makeDirectory } from '../../../process/directory.js';
import { createMemoryStore } from '../memory/store.js';
import type { Store } from '../store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import { type Change, readChange, recordChanges, repeatChange } from './changes.js';
import { damaged } from './explain.js';
import { SealedLog } from './log.js';
import { Obsolete } from './obsolete.js';

/** Version of the format. A change of the store's functions that old entries do not fit raises it. */
const VERSION = 2;
const FORMAT = 'margo-mock store';

/**
 * A store in memory that writes every change into a database in a folder before it makes it, and makes all of them again
 * when it is opened. One process at a time has the folder.
 *
 * @throws MargoError `mock-directory-unusable`, `mock-store-in-use`, `mock-store-unusable`, `mock-store-damaged`,
 *   `mock-store-newer`, `mock-store-older`
 */
export async function openFileStore(path: string): Promise<Store> {
  const folder = resolve(path);
  await makeDirectory(folder);
  const database = join(folder, 'store.db');
  refuseJournal(join(folder, 'journal.jsonl'), database);
  const log = await SealedLog.open(database);
  const entries = log.read();
  try {
    if (entries.length === 0)
      log.append(writeStoredJson({ format: FORMAT, version: VERSION }), { sync: true, without: [] });
    const obsolete = new Obsolete();
    const memory = await restore(entries, obsolete, database);
    log.compact();
    return withLog(memory, log, obsolete);
  } catch (error) {
    log.close();
    throw error;
  }
}

function withLog(memory: Store, log: SealedLog, obsolete: Obsolete): Store {
  const record = (change: Change) => {
    if (obsolete.isNeedless(change)) return;
    const without = obsolete.before(change);
    const number = log.append(writeStoredJson(change), { sync: isPromised(change), without });
    obsolete.note(change, number, without);
  };
  return {
    ...recordChanges(memory, record),
    async close() {
      log.close();
    },
  };
}

/** Whether somebody is told that the change is kept, and it has to outlive a loss of power too. */
function isPromised([part, name]: Change): boolean {
  return part !== 'replays' && name !== 'see';
}

/** Makes every recorded change again. */
async function restore(
  [header, ...entries]: ReturnType<SealedLog['read']>,
  obsolete: Obsolete,
  database: string,
): Promise<Store> {
  const store = createMemoryStore();
  if (header !== undefined) checkHeader(header.content.toString(), database);
  for (const { number, content } of entries) {
    try {
      const change = readChange(readStoredJson(content.toString()));
      await repeatChange(store, change);
      obsolete.note(change, number, []);
    } catch (cause) {
      throw damaged(database, cause);
    }
  }
  return store;
}

function checkHeader(content: string, database: string): void {
  const { format, version } = Object(JSON.parse(content)) as { format?: unknown; version?: unknown };
  if (format !== FORMAT || typeof version !== 'number') throw damaged(database);
  if (version === VERSION) return;
  throw new MargoError(
    'mock-store-newer',
    `The store in ${database} has version ${version}, and this margo-mock knows version ${VERSION}; ` +
      'use the margo-mock that wrote it, or choose another folder with --store',
  );
}

function refuseJournal(journal: string, database: string): void {
  if (!existsSync(journal) || existsSync(database)) return;
  throw new MargoError(
    'mock-store-older',
    `${journal} is from a margo-mock that kept its store in a journal, which this one does not read; ` +
      'delete it and let the devices onboard again, or choose another folder with --store',
  );
}
