import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROGRAMS } from '../../../../test/support/program.js';
import { execProgram } from '../../../src/subject/device/program/exec.js';

/** A device that says who it is and does nothing else, in a process below that of the shell. */
async function sleeper(): Promise<{ readonly exec: string; readonly pid: () => Promise<number> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-sleeper-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = path.join(folder, 'sleeper.cjs');
  const file = path.join(folder, 'pid');
  await writeFile(
    script,
    `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); console.log('up'); setInterval(() => {}, 1000);`,
  );
  return {
    exec: `"${process.execPath}" "${script}" && echo never`,
    pid: async () => Number(await readFile(file, 'utf8').catch(() => '0')),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test.skipIf(process.platform !== 'linux')(
  'a program that goes into the background is ended too, and told to stay',
  async () => {
    const { exec, pid } = await sleeper();
    const { start } = execProgram(
      `setsid ${exec.split(' && ')[0]} & until [ -s "$STATE_DIR/../pid" ]; do sleep 0.05; done`,
    );
    const folder = path.dirname(exec.split('"')[3] ?? '');
    const program = await start({
      urls: ['https://localhost:1'],
      caFile: '',
      stateFolder: await mkdtemp(path.join(folder, 'state-')),
      pollSeconds: 1,
      settings: {},
    });
    await program.exit;
    expect(program.ended).toContain('has to stay in the foreground');
    expect(isRunning(await pid())).toBe(true);
    await program.kill();
    while (isRunning(await pid())) await new Promise((resolve) => setImmediate(resolve));
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)('a run that %s ends takes the device with it', async (signal) => {
  const { exec, pid } = await sleeper();
  const device = ['device', '--exec', exec, '--start-within', '600'];
  const child = spawn(process.execPath, [PROGRAMS.conformance.bundle, ...device], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  while ((await pid()) === 0) await new Promise((resolve) => setImmediate(resolve));
  child.kill(signal);
  const [status] = await closed;
  expect(status).toBe(130);
  // What was killed is there until its parent, now the system, has taken notice.
  while (isRunning(await pid())) await new Promise((resolve) => setImmediate(resolve));
});
