import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../src/wfm/store/file/store.js';
import type { Store } from '../../../../src/wfm/store/store.js';
import { storedDeployment, WATCHER } from '../../../support/documents.js';
import { describeStore } from '../contract.js';

const opened: Store[] = [];
const folders: string[] = [];

afterAll(async () => {
  for (const store of opened) await store.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'margo-store-test-'));
  folders.push(folder);
  return folder;
}

async function open(folder: string): Promise<Store> {
  const store = await openFileStore(folder);
  opened.push(store);
  return store;
}

describeStore('file', async () => open(await createFolder()));

/** A store with something in it, closed. */
async function createUsed(): Promise<string> {
  const folder = await createFolder();
  const store = await openFileStore(folder);
  await use(store);
  await store.close();
  return folder;
}

async function use(store: Store): Promise<void> {
  await store.deployments.assign('a', storedDeployment(WATCHER));
  await store.maintenance.set({ enabled: true, detail: 'x'.repeat(5_000) });
}

/** Everything that `use` did. */
async function contentOf(store: Store): Promise<unknown> {
  return [await store.deployments.getDesiredState('a'), await store.maintenance.get()];
}

describe('a store in a folder', () => {
  it('knows after it was opened again what it knew before', async () => {
    const store = await open(await createUsed());
    const { revision, deployments } = await store.deployments.getDesiredState('a');
    expect([revision, deployments]).toEqual([1n, [storedDeployment(WATCHER)]]);
    expect(await store.maintenance.get()).toMatchObject({ enabled: true });
  });

  it('does not grow by what replaces each other', async () => {
    const folder = await createFolder();
    const store = await openFileStore(folder);
    const poll = async (second: number) => {
      await store.replays.remember(`signature-${second}`, second + 300, second);
      await store.clients.see('a', new Date(second * 1000));
      await store.maintenance.set({ enabled: second % 2 === 0, detail: 'x'.repeat(400) });
    };
    for (let second = 0; second < 1_000; second += 1) await poll(second);
    await store.close();
    const { size } = await stat(join(folder, 'store.db'));
    expect(size).toBeLessThan(200_000);
    expect(await (await open(folder)).replays.remember('signature-999', 1_299, 1_000)).toBe(false);
  });

  it('says what to do about the journal of an earlier version', async () => {
    const folder = await createFolder();
    await writeFile(join(folder, 'journal.jsonl'), '{"format":"margo-mock store","version":1}\n');
    await expect(openFileStore(folder)).rejects.toMatchObject({
      code: 'mock-store-older',
      message: expect.stringMatching(/journal\.jsonl .* delete it .* --store/),
    });
  });

  it('refuses a path that is a file', async () => {
    const path = join(await createFolder(), 'file');
    await writeFile(path, '');
    await expect(openFileStore(path)).rejects.toMatchObject({ code: 'mock-directory-unusable' });
  });
});

describe('a folder', () => {
  it('has one WFM at a time, until it is closed', async () => {
    const folder = await createFolder();
    const store = await openFileStore(folder);
    await expect(openFileStore(folder)).rejects.toMatchObject({
      code: 'mock-store-in-use',
      message: expect.stringMatching(/another process.*--store/),
    });
    await store.close();
    await open(folder);
  });

  it('has one WFM of many that start at the same moment', async () => {
    const folder = await createFolder();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => open(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

/** How a start ends on a copy of a folder in which something was changed. */
async function reopen(folder: string, change: (copy: string) => Promise<void>): Promise<unknown> {
  const copy = await createFolder();
  await cp(folder, copy, { recursive: true });
  await change(copy);
  try {
    const store = await openFileStore(copy);
    const content = await contentOf(store);
    await store.close();
    return content;
  } catch (error) {
    return error;
  }
}

async function flip(path: string, offset: number): Promise<void> {
  const octets = await readFile(path);
  octets.writeUInt8(octets.readUInt8(offset) ^ (1 << (offset % 8)), offset);
  await writeFile(path, octets);
}

/** A copy of what is on the disk while a WFM has the folder: what is left when it is killed. */
async function createKilled(): Promise<string> {
  const [folder, left] = [await createFolder(), await createFolder()];
  await use(await open(folder));
  const copied = spawnSync(process.execPath, [
    '-e',
    'require("node:fs").cpSync(process.argv[1], process.argv[2], { recursive: true })',
    folder,
    left,
  ]);
  expect(copied.status).toBe(0);
  return left;
}

describe('a damaged store', () => {
  const STEP = 509;

  it.each([
    ['after it was closed', createUsed],
    ['after a kill', createKilled],
  ])('is refused by the name of its file when a bit is not what was written, %s', async (_when, create) => {
    const folder = await create();
    const content = await reopen(folder, async () => undefined);
    expect(content).toMatchObject([{ revision: 1n }, { enabled: true }]);
    let refused = 0;
    for (const file of await readdir(folder)) {
      const { size } = await stat(join(folder, file));
      for (let offset = 0; offset < size; offset += STEP) {
        const outcome = await reopen(folder, (copy) => flip(join(copy, file), offset));
        if (!(outcome instanceof Error)) {
          expect(outcome, `${file}, octet ${offset}`).toEqual(content);
          continue;
        }
        refused += 1;
        expect(outcome.message, `${file}, octet ${offset}`).toContain('store.db');
        expect(outcome).toHaveProperty('code', expect.stringMatching(/^mock-store-(damaged|unusable)$/));
      }
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('keeps its octets when it is refused, and is whole when they are put right', async () => {
    const folder = await createKilled();
    const wal = join(folder, 'store.db-wal');
    await flip(wal, 5_000);
    await expect(openFileStore(folder)).rejects.toMatchObject({ code: 'mock-store-damaged' });
    await flip(wal, 5_000);
    expect(await contentOf(await open(folder))).toMatchObject([{ revision: 1n }, { enabled: true }]);
  });

  it.each(['store.db-wal', 'store.db-acknowledged', 'store.db'])(
    'is refused without its file %s',
    async (file) => {
      const outcome = await reopen(await createKilled(), (copy) => rm(join(copy, file)));
      expect(outcome).toMatchObject({ code: 'mock-store-damaged' });
    },
  );

  it.each(['store.db', 'store.db-acknowledged'])(
    'is refused when %s holds something else, which stays',
    async (file) => {
      const garbage = 'nothing that a store wrote, without a line feed '.repeat(100);
      const folder = await createUsed();
      await writeFile(join(folder, file), garbage);
      await expect(openFileStore(folder)).rejects.toMatchObject({
        code: 'mock-store-damaged',
        message: expect.stringContaining(join(folder, file)),
      });
      expect(await readFile(join(folder, file), 'utf8')).toBe(garbage);
    },
  );
});
