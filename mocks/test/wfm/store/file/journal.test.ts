import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../../../src/wfm/store/file/journal.js';

const folder = fs.mkdtempSync(join(tmpdir(), 'margo-journal-test-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

let count = 0;
let path: string;
beforeEach(() => {
  count += 1;
  path = join(folder, `journal-${count}`);
});

function fails(): never {
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

describe('a journal', () => {
  it('reads lines of any length, across the pieces in which a file is read', () => {
    const lines = ['one', 'x'.repeat(3_000_000), '', 'é'.repeat(700_001), 'last'];
    fs.writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    const journal = new Journal(path);
    expect([...journal.read()]).toEqual(lines);
    journal.close();
  });

  it('syncs what has to outlive a loss of power, and nothing else', () => {
    let synced = 0;
    const fdatasyncSync = (file: number) => {
      synced += 1;
      fs.fdatasyncSync(file);
    };
    const journal = new Journal(path, { ...fs, fdatasyncSync });
    journal.append('one', { sync: true });
    journal.append('two', { sync: false });
    expect(synced).toBe(1);
    journal.close();
  });

  it('has nothing of a line that could not be written as a whole', () => {
    let isFull = false;
    const writeSync = ((file: number, octets: Buffer, offset: number) => {
      if (!isFull) return fs.writeSync(file, octets, offset);
      if (offset > 0) fails();
      return fs.writeSync(file, octets, 0, 3);
    }) as typeof fs.writeSync;
    const journal = new Journal(path, { ...fs, writeSync });
    journal.append('one', { sync: true });
    isFull = true;
    expect(() => journal.append('two and more', { sync: true })).toThrow(/ENOSPC/);
    expect(fs.readFileSync(path, 'utf8')).toBe('one\n');
    isFull = false;
    journal.append('three', { sync: true });
    expect(fs.readFileSync(path, 'utf8')).toBe('one\nthree\n');
    journal.close();
  });

  it('writes nothing once it is closed', () => {
    const journal = new Journal(path);
    journal.close();
    expect(() => journal.append('one', { sync: false })).toThrow(/closed/);
    expect(fs.readFileSync(path, 'utf8')).toBe('');
  });

  it('says which file cannot be used', () => {
    expect(() => new Journal(join(path, 'below'))).toThrow(
      expect.objectContaining({ code: 'mock-store-unusable', message: expect.stringContaining(path) }),
    );
  });
});
