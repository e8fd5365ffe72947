import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../src/wfm/store/file/index.js';
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
async function createUsed(): Promise<{ folder: string; journal: string }> {
  const folder = await createFolder();
  const store = await openFileStore(folder);
  await store.deployments.assign('a', storedDeployment(WATCHER));
  await store.maintenance.set({ enabled: true });
  await store.close();
  return { folder, journal: join(folder, 'journal.jsonl') };
}

describe('a store in a folder', () => {
  it('knows after it was opened again what it knew before', async () => {
    const { folder } = await createUsed();
    const store = await open(folder);
    const { revision, deployments } = await store.deployments.getDesiredState('a');
    expect([revision, deployments]).toEqual([1n, [storedDeployment(WATCHER)]]);
    expect(await store.maintenance.get()).toEqual({ enabled: true });
  });

  it('writes a change before it makes it', async () => {
    const folder = await createFolder();
    const store = await open(folder);
    const change = store.statuses.add('a', {
      receivedAt: new Date(0),
      status: {
        apiVersion: 'deployment.margo.org/v1alpha1',
        kind: 'DeploymentStatusManifest',
        deploymentId: WATCHER,
        status: { state: 'installed' },
        components: [],
      },
    });
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"installed"');
    await change;
  });

  it('notes at most once an hour that a client was seen', async () => {
    const folder = await createFolder();
    const store = await open(folder);
    const [early, later, late] = ['08:00', '08:59', '09:00'].map(
      (time) => new Date(`2026-11-22T${time}:00Z`),
    );
    for (const at of [early, later, late]) await store.clients.see('a', at ?? expect.fail());
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    expect(journal.split('\n').filter((line) => line.includes('"see"'))).toHaveLength(2);
  });

  it.each([1, 10, 40])(
    'forgets a last line of which only %i octets were written, and goes on',
    async (size) => {
      const { folder, journal } = await createUsed();
      const whole = await readFile(journal);
      await writeFile(
        journal,
        Buffer.concat([whole, Buffer.from('["maintenance","set",{"enabled":false}]').subarray(0, size)]),
      );
      const store = await openFileStore(folder);
      expect(await store.maintenance.get()).toEqual({ enabled: true });
      expect(await readFile(journal)).toEqual(whole);
      await store.maintenance.set({ enabled: false });
      await store.close();
      expect(await (await open(folder)).maintenance.get()).toEqual({ enabled: false });
    },
  );

  it.each([
    'not JSON',
    '["clients","close"]',
    '["nothing","add"]',
    '["__proto__","toString"]',
    '{}',
    '["statuses","add"]',
  ])('refuses the line %s, and says where it is', async (line) => {
    const { folder, journal } = await createUsed();
    await writeFile(journal, `${await readFile(journal, 'utf8')}${line}\n`);
    await expect(openFileStore(folder)).rejects.toMatchObject({
      code: 'mock-store-damaged',
      message: expect.stringContaining(`${journal}:4 `),
    });
  });

  it.each(['\n', 'something else\n', '{"format":"another"}\n'])(
    'refuses a file that begins with %j',
    async (text) => {
      const folder = await createFolder();
      await writeFile(join(folder, 'journal.jsonl'), text);
      await expect(openFileStore(folder)).rejects.toMatchObject({ code: 'mock-store-damaged' });
    },
  );

  it('refuses a store of a newer version', async () => {
    const folder = await createFolder();
    await writeFile(join(folder, 'journal.jsonl'), '{"format":"margo-mock store","version":2}\n');
    await expect(openFileStore(folder)).rejects.toMatchObject({ code: 'mock-store-newer' });
  });

  it('has one process at a time, until it is closed', async () => {
    const folder = await createFolder();
    const store = await openFileStore(folder);
    await expect(openFileStore(folder)).rejects.toMatchObject({
      code: 'mock-store-in-use',
      message: expect.stringMatching(`${process.pid}.*--store`),
    });
    await store.close();
    await open(folder);
  });

  it('gives the folder back when it cannot be opened', async () => {
    const { folder, journal } = await createUsed();
    const whole = await readFile(journal);
    await writeFile(journal, 'nothing\n');
    await expect(openFileStore(folder)).rejects.toMatchObject({ code: 'mock-store-damaged' });
    await writeFile(journal, whole);
    await open(folder);
  });

  it('refuses a path that is a file', async () => {
    const path = join(await createFolder(), 'file');
    await writeFile(path, '');
    await expect(openFileStore(path)).rejects.toMatchObject({ code: 'mock-directory-unusable' });
  });
});
