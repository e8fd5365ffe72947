/** What a store in a folder says to processes of its own: the lock is the kernel's, and a disk has an end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { PROGRAMS } from '../../../../../test/support/program.js';
import { explain } from '../../../../src/wfm/store/file/explain.js';
import { readyLine, runCommand, startCommand, stopCommand } from '../../../support/command.js';

const PATIENCE = 120_000;
const IN_USE = /^margo-mock: The store .*store\.db is in use by another process; .*--store\n$/;

const folder = mkdtempSync(join(tmpdir(), 'margo-processes-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `margo-mock` under `unshare`, in namespaces of its own; a shell may prepare them first. */
function unshared(namespaces: readonly string[], prepare: string, ...args: string[]) {
  const node = [process.execPath, PROGRAMS.mocks.bundle, ...args];
  const shell = ['sh', '-c', `${prepare} exec "$@"`, 'sh', ...node];
  const cwd = fileURLToPath(new URL('../../../..', import.meta.url));
  return spawnSync('unshare', [...namespaces, ...shell], { cwd, encoding: 'utf8', timeout: PATIENCE });
}

/** Whether this machine lets a test make such namespaces. Says so when it does not. */
function canUnshare(namespaces: readonly string[], prepare = ''): boolean {
  const { status } = spawnSync('unshare', [...namespaces, 'sh', '-c', `${prepare} true`]);
  if (status === 0) return true;
  process.stderr.write(`Not run here: unshare ${namespaces.join(' ')} is not possible on this machine.\n`);
  return false;
}

it('gives a folder to one process at a time', { timeout: PATIENCE }, async () => {
  const store = join(folder, 'two');
  const first = startCommand('wfm', '--store', store);
  await readyLine(first);
  const second = await runCommand('wfm', '--store', store);
  expect([second.status, second.stdout]).toEqual([1, '']);
  expect(second.stderr).toMatch(IN_USE);

  const namespaces = ['--user', '--map-root-user', '--fork', '--pid'];
  if (canUnshare(namespaces)) {
    const elsewhere = unshared(namespaces, '', 'wfm', '--store', store);
    expect([elsewhere.status, elsewhere.stdout]).toEqual([1, '']);
    expect(elsewhere.stderr).toMatch(IN_USE);
  }
  await stopCommand(first);
  const third = startCommand('wfm', '--store', store);
  expect(await readyLine(third)).toMatchObject({ kind: 'wfm' });
  await stopCommand(third);
});

it('says in one sentence that a disk is full at the start', { timeout: PATIENCE }, () => {
  const namespaces = ['--user', '--map-root-user', '--mount'];
  const mount = `mount -t tmpfs -o size=4k tmpfs '${folder}' && dd if=/dev/zero of='${folder}/all' bs=4k count=1 2>/dev/null;`;
  if (!canUnshare(namespaces, mount)) return;
  const said = (...options: string[]) => {
    const { status, stdout, stderr } = unshared(namespaces, mount, 'wfm', ...options);
    expect([status, stdout]).toEqual([1, '']);
    return stderr;
  };
  const one = /^margo-mock: .*no space is left on its disk; make room\n$/;
  expect(said('--store', join(folder, 'full'))).toMatch(one);
  expect(said('--dir', join(folder, 'full'), '--store', 'memory:')).toMatch(one);
});

it.each([
  ['SQLITE_FULL', 'mock-store-unusable', 'no space is left on its disk; make room'],
  ['ENOSPC', 'mock-store-unusable', 'no space is left on its disk; make room'],
  ['SQLITE_BUSY', 'mock-store-in-use', 'in use by another process'],
  ['SQLITE_CORRUPT', 'mock-store-damaged', 'not as margo-mock left it'],
  ['EACCES', 'mock-store-unusable', 'something else'],
])('makes a sentence of %s', (code, expected, sentence) => {
  const error = explain(Object.assign(new Error('something else'), { code }), '/folder/store.db');
  expect([error.code, error.message.includes('/folder/store.db')]).toEqual([expected, true]);
  expect(error.message).toContain(sentence);
});
