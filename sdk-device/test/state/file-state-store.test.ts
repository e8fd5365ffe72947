import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStateStore } from '../../src/index.js';

const ETAG = `"sha256:${'a'.repeat(64)}"`;
const STATE = {
  clientId: 'c-1',
  manifestVersion: '18446744073709551615',
  etag: ETAG,
  reportedDevices: ['bw-gw-02', 'bw-gw-02/valve-a'],
};

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'device-state-'));
  path = join(directory, 'state.json');
});
afterEach(() => rm(directory, { recursive: true }));

describe('FileStateStore', () => {
  it('is empty when there is no file', async () => {
    expect(await new FileStateStore(path).load()).toEqual({});
  });

  it('gives back what was saved, to another process too (MAN-015)', async () => {
    await new FileStateStore(path).save(STATE);
    expect(await new FileStateStore(path).load()).toEqual(STATE);
  });

  it('leaves nothing but the file behind', async () => {
    await new FileStateStore(path).save(STATE);
    expect(await readdir(directory)).toEqual(['state.json']);
  });

  it('lets only its owner read the file', async () => {
    await new FileStateStore(path).save(STATE);
    // Windows has no such modes and reports every file that can be written like this.
    expect((await stat(path)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('keeps the last of several saves that overlap', async () => {
    const store = new FileStateStore(path);
    const versions = Array.from({ length: 20 }, (_, index) => String(index + 1));
    await Promise.all(versions.map((manifestVersion) => store.save({ ...STATE, manifestVersion })));
    expect(await store.load()).toEqual({ ...STATE, manifestVersion: '20' });
  });

  it('keeps the old state when a crash left half of a new one', async () => {
    await new FileStateStore(path).save(STATE);
    await writeFile(`${path}.tmp`, '{"clientId":"c-');
    const store = new FileStateStore(path);
    expect(await store.load()).toEqual(STATE);
    await store.save({ clientId: 'c-2' });
    expect(await store.load()).toEqual({ clientId: 'c-2' });
  });

  it('keeps the old state when the new one cannot be written', async () => {
    const store = new FileStateStore(path);
    await store.save(STATE);
    await rm(`${path}.tmp`, { force: true });
    const blocked = new FileStateStore(join(directory, 'nowhere', 'state.json'));
    await expect(blocked.save(STATE)).rejects.toMatchObject({ code: 'state-unwritable' });
    expect(await readFile(path, 'utf8')).toContain('18446744073709551615');
  });

  it('goes on after a save that failed', async () => {
    const store = new FileStateStore(path);
    const circular: { clientId: string; self?: unknown } = { clientId: 'c' };
    circular.self = circular;
    expect(() => store.save(circular)).toThrow(TypeError);
    await store.save(STATE);
    expect(await store.load()).toEqual(STATE);
  });

  it('says that a file cannot be read', async () => {
    await expect(new FileStateStore(directory).load()).rejects.toMatchObject({ code: 'state-unreadable' });
  });

  it.each([
    '',
    '{"clientId":"c-1"',
    '[]',
    'null',
    '{"clientId":"a/b"}',
    '{"clientId":".."}',
    '{"clientId":7}',
    `{"manifestVersion":18446744073709551615,"etag":${JSON.stringify(ETAG)}}`,
    `{"manifestVersion":"18446744073709551616","etag":${JSON.stringify(ETAG)}}`,
    `{"manifestVersion":"-1","etag":${JSON.stringify(ETAG)}}`,
    `{"manifestVersion":"0x10","etag":${JSON.stringify(ETAG)}}`,
    '{"manifestVersion":"7","etag":"W/x"}',
    '{"manifestVersion":"7"}',
    `{"etag":${JSON.stringify(ETAG)}}`,
    '{"reportedDevices":"a"}',
    '{"reportedDevices":["../a"]}',
  ])('refuses the damaged file %s, and says what to do', async (text) => {
    await writeFile(path, text);
    await expect(new FileStateStore(path).load()).rejects.toMatchObject({
      code: 'state-malformed',
      message: expect.stringMatching(/state\.json is damaged: restore it, or remove it/),
    });
  });

  it('leaves out what it does not know', async () => {
    await writeFile(path, '{"clientId":"c-1","later":true,"__proto__":{"etag":"x"}}');
    expect(await new FileStateStore(path).load()).toEqual({ clientId: 'c-1' });
  });
});
