import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src/agent/store/journal.js';
import { type FileSystem, nodeFileSystem } from '../../../src/state/file-system.js';
import { temporaryFolder } from '../../support/agent-wfm.js';

function open(folder: string, files: FileSystem = nodeFileSystem): Promise<Journal> {
  return Journal.open(folder, files);
}

async function contents(folder: string): Promise<unknown> {
  const journal = await open(folder);
  const values = Object.fromEntries(journal.entries(''));
  await journal.close();
  return values;
}

/** A file system whose disk takes so many more octets, then half of what is left, then nothing. */
function fullDisk(octets: number): FileSystem & { left: number } {
  const disk = { ...nodeFileSystem, left: octets };
  disk.open = async (path, mode) => {
    const file = await nodeFileSystem.open(path, mode);
    const append = async (chunk: Uint8Array) => {
      const taken = chunk.subarray(0, Math.max(0, disk.left));
      disk.left -= chunk.length;
      await file.append(taken);
      if (taken.length < chunk.length)
        throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
    return { ...file, append };
  };
  return disk;
}

describe('a journal', () => {
  it('keeps what was committed, and forgets what was removed', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await journal.commit([
      ['a', 1],
      ['b', { c: 'ä' }],
    ]);
    await journal.commit([['a']]);
    expect(journal.get('a')).toBeUndefined();
    await journal.close();
    expect(await contents(folder)).toEqual({ b: { c: 'ä' } });
  });

  it('takes a commit as a whole or not at all, wherever a crash cuts it off', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await journal.commit([['a', 1]]);
    await journal.commit([
      ['a', 2],
      ['b', 2],
    ]);
    await journal.close();
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    for (let length = 0; length < whole.length; length++) {
      await writeFile(join(folder, name), whole.subarray(0, length));
      const second = whole.indexOf(10) + 1;
      expect(await contents(folder), String(length)).toEqual(length >= second ? { a: 1 } : {});
    }
  });

  it('goes on after a full disk, at every octet at which that may begin', async () => {
    for (let room = 0; room < 60; room++) {
      const folder = await temporaryFolder();
      const disk = fullDisk(room);
      const journal = await open(folder, disk);
      const done: number[] = [];
      for (let at = 0; at < 4; at++) {
        await journal.commit([[`k${at}`, at]]).then(
          () => done.push(at),
          (error) => expect(error).toMatchObject({ code: 'state-unwritable' }),
        );
      }
      disk.left = 1_000_000;
      await journal.commit([['last', true]]);
      await journal.close();
      const expected = Object.fromEntries(done.map((at) => [`k${at}`, at]));
      expect(await contents(folder), `room for ${room}`).toEqual({ ...expected, last: true });
    }
  });

  it('writes one line for one change, however many values there are', async () => {
    const folder = await temporaryFolder();
    const written: number[] = [];
    const counting: FileSystem = {
      ...nodeFileSystem,
      open: async (path, mode) => {
        const file = await nodeFileSystem.open(path, mode);
        const append = (octets: Uint8Array) => {
          written.push(octets.length);
          return file.append(octets);
        };
        return { ...file, append };
      },
    };
    const journal = await open(folder, counting);
    const value = 'x'.repeat(400);
    await journal.commit(Array.from({ length: 100_000 }, (_, at) => [`workload/${at}`, value] as const));
    await journal.commit([['a', 1]]);
    written.length = 0;
    for (let at = 0; at < 100; at++) await journal.commit([[`workload/${at}`, 'changed']]);
    expect(Math.max(...written)).toBeLessThan(100);
    await journal.close();
  });

  it('folds the log into a snapshot, with the generation before as a copy', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    const large = 'x'.repeat(600_000);
    for (let at = 0; at < 12; at++) await journal.commit([[`k${at % 3}`, `${at}${large}`]]);
    await journal.close();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'));
    expect(names.length).toBeLessThanOrEqual(2);
    expect(names.length).toBeGreaterThan(0);
    const values = (await contents(folder)) as Record<string, string>;
    expect(
      Object.values(values)
        .map((text) => text.replaceAll('x', ''))
        .sort(),
    ).toEqual(['10', '11', '9']);
  });
});

describe('damage', () => {
  /** A journal of two generations, with everything in both files of the newer one. */
  async function grown(): Promise<string> {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    const large = 'x'.repeat(600_000);
    for (let at = 0; at < 7; at++)
      await journal.commit([
        ['large', large],
        [`k${at}`, at],
      ]);
    await journal.commit([['last', 1]]);
    await journal.close();
    return folder;
  }

  it('of a snapshot loses nothing: the copy before and its log hold the same', async () => {
    const folder = await grown();
    const before = await contents(folder);
    const [snapshot = ''] = (await readdir(folder))
      .filter((name) => name.endsWith('.snapshot'))
      .sort()
      .reverse();
    const octets = await readFile(join(folder, snapshot));
    octets[octets.length >> 1] = 0x21;
    await writeFile(join(folder, snapshot), octets);
    const journal = await open(folder);
    expect(journal.damages).toEqual([expect.objectContaining({ file: join(folder, snapshot) })]);
    expect(Object.fromEntries(journal.entries(''))).toEqual(before);
    await journal.close();
    expect((await open(folder)).damages).toEqual([]);
  });

  it('of a log costs the damaged entries alone, and is told', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    for (let at = 0; at < 3; at++) await journal.commit([[`k${at}`, at]]);
    await journal.close();
    const [name = ''] = await readdir(folder);
    const octets = await readFile(join(folder, name));
    octets[octets.indexOf(10) + 12] = 0x21;
    await writeFile(join(folder, name), octets);
    const damaged = await open(folder);
    expect(damaged.damages).toEqual([
      { file: join(folder, name), action: 'left out 1 damaged of 3 entries' },
    ]);
    expect(Object.fromEntries(damaged.entries(''))).toEqual({ k0: 0, k2: 2 });
    await damaged.close();
  });
});
