import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgentStore } from '../../../src/agent/store/agent-store.js';
import { type FileSystem, nodeFileSystem } from '../../../src/state/file-system.js';
import { AgentWfm, deployment, TestDevice, temporaryFolder } from '../../support/agent-wfm.js';

const etag = (digit: string) => `"sha256:${digit.repeat(64)}"`;

async function version(folder: string): Promise<string | undefined> {
  const store = await AgentStore.open(folder);
  const { manifestVersion } = store.state;
  await store.close();
  return manifestVersion;
}

/** A store that accepted one manifest after the other. */
async function accepted(...versions: string[]): Promise<string> {
  const folder = await temporaryFolder();
  const store = await AgentStore.open(folder);
  await store.save({ clientId: 'c', deviceId: 'd' });
  for (const manifestVersion of versions) await store.accept({ manifestVersion, etag: etag('a') });
  await store.close();
  return folder;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

describe('the version accepted last (MAN-014, MAN-015)', () => {
  it('survives together with the rest', async () => {
    const folder = await accepted('7', '9');
    const store = await AgentStore.open(folder);
    expect(store.state).toEqual({ clientId: 'c', deviceId: 'd', manifestVersion: '9', etag: etag('a') });
    expect(store.mustResynchronize).toBe(false);
    await store.close();
  });

  it('never falls, whichever octet of whichever file is damaged', async () => {
    const pristine = await accepted('7', '9');
    for (const path of await filesOf(pristine)) {
      const octets = await readFile(path);
      for (let at = 0; at < octets.length; at += 3) {
        const changed = Buffer.from(octets);
        changed[at] = (changed[at] ?? 0) ^ 0x04;
        await writeFile(path, changed);
        expect(await version(pristine), `${path} at ${at}`).toBe('9');
        await rm(pristine, { recursive: true });
        await restore(pristine);
      }
    }

    async function restore(folder: string): Promise<void> {
      const store = await AgentStore.open(folder);
      await store.save({ clientId: 'c', deviceId: 'd' });
      for (const manifestVersion of ['7', '9']) await store.accept({ manifestVersion, etag: etag('a') });
      await store.close();
    }
  });

  it('is not guessed when every place that holds it is damaged: the agent says which files', async () => {
    const folder = await accepted('9');
    for (const path of await filesOf(folder)) {
      const octets = await readFile(path);
      octets[octets.length - 3] = 0x21;
      await writeFile(path, octets);
    }
    await expect(AgentStore.open(folder)).rejects.toMatchObject({
      code: 'state-malformed',
      message: expect.stringMatching(/accepted.*\.log.*(restore|empty)/),
    });
  });

  it('outlives the loss of everything else, and lets the same manifest be fetched again', async () => {
    const wfm = new AgentWfm();
    const one = deployment();
    await wfm.assign([one], 5n);
    const device = new TestDevice(wfm, await temporaryFolder());
    await device.live();
    for (const path of await filesOf(device.folder)) if (path.endsWith('.log')) await rm(path);
    await wfm.assign([one], 4n);
    await expect(device.live()).rejects.toMatchObject({ code: 'manifest-version-not-newer' });
    await wfm.assign([one], 5n);
    await device.live();
    expect(device.changes).toEqual([`install ${one.id}`, `install ${one.id}`]);
  });
});

describe('a full disk', () => {
  it('at any moment stops a cycle without harm, and the next one ends it', async () => {
    const wfm = new AgentWfm();
    const [one, two] = [deployment(), deployment()];
    for (let room = 0; ; room++) {
      await wfm.assign([one, two], 5n);
      const disk = { ...nodeFileSystem, left: room };
      const refuse = () => {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      };
      const files: FileSystem = {
        ...disk,
        open: async (path, mode) => {
          if (disk.left <= 0) refuse();
          disk.left -= 1;
          const file = await nodeFileSystem.open(path, mode);
          const append = async (octets: Uint8Array) => {
            disk.left -= 1;
            if (disk.left > 0) return file.append(octets);
            await file.append(octets.subarray(0, octets.length >> 1));
            return refuse();
          };
          return { ...file, append };
        },
      };
      const device = new TestDevice(wfm, await temporaryFolder(), { files });
      const outcome = await device.live().then(
        () => 'done',
        (error) => error,
      );
      if (outcome === 'done' && disk.left > 0) break;
      if (outcome !== 'done') expect(outcome).toMatchObject({ code: 'state-unwritable' });
      disk.left = 1000;
      wfm.reports.length = 0;
      await device.live();
      await device.live();
      expect(await version(device.folder)).toBe('5');
      const store = await AgentStore.open(device.folder);
      expect([...store.workloads()].map(({ changing }) => changing)).toEqual([undefined, undefined]);
      expect([...store.reports()]).toEqual([]);
      await store.close();
    }
  }, 60_000);
});
