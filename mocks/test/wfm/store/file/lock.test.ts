import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../../src/wfm/store/file/lock.js';

const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'margo-lock-test-'));
  folders.push(folder);
});
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

/** No process has this id: it is above what operating systems give out. */
const NOBODY = 2 ** 30;

describe('the lock of a folder', () => {
  it('is a file with the id of the process, and gone afterwards', () => {
    const unlock = lockFolder(folder);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([String(NOBODY), String(process.pid), '', 'nonsense', '-1', '0'])(
    'is taken over when it says %j',
    (owner) => {
      writeFileSync(join(folder, 'lock'), owner);
      lockFolder(folder)();
    },
  );

  it('stays with a process that lives', () => {
    writeFileSync(join(folder, 'lock'), String(process.ppid));
    expect(() => lockFolder(folder)).toThrow(new RegExp(`process ${process.ppid}; .*delete the file`));
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.ppid));
  });
});
