import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, digestOf, folderName, unpack } from '../../scripts/executables/unpack.js';

const CONTENTS = { 'start.cjs': 'start', 'below/data.bin': 'data' };

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'margo-unpack-')), 'cache');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

/** An archive, and how often its contents were asked for. */
function archive(contents: Readonly<Record<string, string>> = CONTENTS) {
  let reads = 0;
  const files = Object.entries(contents).map(([path, text]) => ({
    path,
    size: text.length,
    sha256: digestOf(Buffer.from(text)),
  }));
  return {
    files,
    contents: () => {
      reads += 1;
      return gzipSync(Object.values(contents).join(''));
    },
    get reads() {
      return reads;
    },
  };
}

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('what an executable unpacks', () => {
  it('is there, octet by octet, and for the user alone', () => {
    unpack(archive(), folder);
    expect([textOf('start.cjs'), textOf('below/data.bin')]).toEqual(['start', 'data']);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('is written once', () => {
    unpack(archive(), folder);
    const again = archive();
    unpack(again, folder);
    expect(again.reads).toBe(0);
  });

  it.each([
    ['changed', 'Start'],
    ['cut off', 'sta'],
  ])('is written anew when a file was %s', (_, text) => {
    unpack(archive(), folder);
    writeFileSync(join(folder, 'start.cjs'), text);
    unpack(archive(), folder);
    expect(textOf('start.cjs')).toBe('start');
  });

  it('is not run out of a folder that others may write to, where there is such a thing', () => {
    if (process.platform === 'win32') return;
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(() => unpack(archive(), folder)).toThrow(/others may write to it; set MARGO_CACHE_DIR/);
  });

  it('lies elsewhere for every other version', () => {
    expect(folderName(archive().files)).not.toBe(
      folderName(archive({ ...CONTENTS, 'start.cjs': 'other' }).files),
    );
  });

  it.each([
    [{ MARGO_CACHE_DIR: '/own' }, 'linux', '/own'],
    [{ XDG_CACHE_HOME: '/cache' }, 'linux', join('/cache', 'margo-contract')],
    [{}, 'linux', join('/home', '.cache', 'margo-contract')],
    [{}, 'darwin', join('/home', 'Library', 'Caches', 'margo-contract')],
    [{ LOCALAPPDATA: '/local' }, 'win32', join('/local', 'margo-contract')],
  ])('lies, with %j on %s, in %s', (environment, platform, expected) => {
    expect(cacheFolder(environment, platform, '/home')).toBe(expected);
  });
});
