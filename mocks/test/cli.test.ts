import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningCommand, readyLine, runCommand, startCommand, stopCommand } from './support/command.js';
import { deploymentDocument, WATCHER } from './support/documents.js';
import { exchange } from './support/exchange.js';
import { operate } from './support/operator.js';

/** Windows has no signals: a process is ended there without being asked. */
const CLEAN_EXIT = process.platform === 'win32' ? null : 0;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-mock-test-'));
});
afterAll(() => rm(directory, { recursive: true }));

function onlyLine({ output }: RunningCommand): unknown {
  expect(output.stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(output.stdout);
}

/** How many polls a WFM has answered with 304. */
function pollsOf({ output }: RunningCommand): number {
  return output.stderr.split('/deployments 304').length - 1;
}

describe('margo-mock', () => {
  it('ends its output when the reader has seen enough, and nothing else', async () => {
    const command = startCommand('faults');
    command.process.stdout.destroy();
    expect([await command.exited, command.output.stderr]).toEqual([0, '']);
  });

  it('tells its version', async () => {
    const { stdout } = await runCommand('--version');
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('margo-mock prism', () => {
  it('says where it is, serves, and stops when told to', async () => {
    const command = startCommand('prism');
    const ready = await readyLine(command);
    expect(Object.keys(ready).sort()).toEqual(['kind', 'url']);
    const { url = '' } = ready;
    const answer = await exchange({ method: 'GET', url: `${url}/api/v1/onboarding/certificate` });
    expect(answer.status).toBe(200);
    expect(await stopCommand(command, 'SIGINT')).toBe(CLEAN_EXIT);
    expect(onlyLine(command)).toEqual(ready);
    await expect(exchange({ method: 'GET', url })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = await runCommand('prism', '--port', String(port));
    other.close();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^margo-mock: Port ${port} .* in use .*\n$`));
  });
});

describe('margo-mock wfm and margo-mock device', () => {
  it('run the main job end to end', async () => {
    const wfm = startCommand('wfm', '--operator-token', 'the-token', '--dir', join(directory, 'wfm'));
    const ready = await readyLine(wfm);
    const { url = '', operatorUrl = '', operatorToken = '', ca = '', dir = '' } = ready;
    expect(ready).toMatchObject({ kind: 'wfm', operatorToken: 'the-token', dir: join(directory, 'wfm') });
    expect(url).toMatch(/^https:\/\/localhost:\d+$/);
    const operator = { operatorUrl, operatorToken };

    const device = ['device', '--wfm', url, '--ca', ca, '--dir', join(directory, 'device'), '--once'];
    expect(await runCommand(...device)).toMatchObject({ status: 0 });
    const { clients } = (await operate(operator, 'listClients')).json();
    const [{ clientId }] = clients as [{ clientId: string }];
    const body = deploymentDocument(WATCHER);
    await operate(operator, 'putDeployment', { clientId, deploymentId: WATCHER, body });
    expect(await runCommand(...device)).toMatchObject({ status: 0 });

    const { statuses } = (await operate(operator, 'listDeploymentStatuses', { clientId })).json();
    const states = (statuses as { status: { status: { state: string } } }[]).map(
      ({ status }) => status.status.state,
    );
    expect(states).toEqual(['installing', 'installed']);

    expect(await stopCommand(wfm)).toBe(CLEAN_EXIT);
    expect(onlyLine(wfm)).toEqual(ready);
    expect(wfm.output.stderr).not.toContain('the-token');
    expect(existsSync(join(dir, 'ca.pem'))).toBe(true);
  });

  it('keeps the device running until it is stopped', async () => {
    const wfm = startCommand('wfm');
    const { url = '', ca = '', dir = '' } = await readyLine(wfm);
    const every = ['--every', '20ms'];
    const device = startCommand(
      'device',
      '--wfm',
      url,
      '--ca',
      ca,
      '--dir',
      join(directory, 'running'),
      ...every,
    );
    const ready = await readyLine(device);
    expect(ready).toMatchObject({ kind: 'device', wfm: url, dir: join(directory, 'running') });
    expect(await readFile(ready.certificate ?? '', 'utf8')).toContain('BEGIN CERTIFICATE');
    expect(await stopCommand(device)).toBe(CLEAN_EXIT);
    expect(await stopCommand(wfm)).toBe(CLEAN_EXIT);
    if (process.platform !== 'win32') await expect(stat(dir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says what went wrong when a device cannot do its one cycle', async () => {
    const wfm = startCommand('wfm', '--onboarding', 'preregistered');
    const { url = '', ca = '' } = await readyLine(wfm);
    const device = ['device', '--wfm', url, '--ca', ca, '--dir', join(directory, 'stranger'), '--once'];
    const { status, stderr } = await runCommand(...device);
    expect(status).toBe(1);
    expect(stderr).toMatch(/403.*Nobody registered this certificate/);
    await stopCommand(wfm);
  });
});

describe('margo-mock fleet', () => {
  it('ends with a summary for people and one for programs, by the clock and by a signal', async () => {
    const wfm = startCommand('wfm');
    const { url = '', ca = '' } = await readyLine(wfm);
    const fleet = ['fleet', '--wfm', url, '--ca', ca, '--devices', '3', '--every', '50ms'];
    const timed = await runCommand(...fleet, '--for', '300ms');
    expect(timed.status).toBe(0);
    expect(JSON.parse(timed.stdout)).toMatchObject({ kind: 'fleet', devices: 3, onboarded: 3, failures: [] });
    expect(timed.stderr).toMatch(/^fleet: 3 of 3 devices onboarded/m);

    const before = pollsOf(wfm);
    const endless = startCommand(...fleet);
    await vi.waitUntil(() => pollsOf(wfm) > before, 20_000);
    expect(await stopCommand(endless, 'SIGINT')).toBe(CLEAN_EXIT);
    if (process.platform !== 'win32') expect(onlyLine(endless)).toMatchObject({ onboarded: 3 });
    await stopCommand(wfm);
  });

  it('says in one sentence why it cannot start', async () => {
    const wfm = startCommand('wfm', '--onboarding', 'preregistered');
    const { url = '', ca = '' } = await readyLine(wfm);
    const refused = await runCommand('fleet', '--wfm', url, '--ca', ca, '--devices', '1000');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/^margo-mock: The first device of the fleet .* 403.*\n$/);
    await stopCommand(wfm);
  });
});

describe('bin/margo-mock.js', () => {
  it('says what to do when nothing is built yet', async () => {
    const copy = join(directory, 'package', 'bin', 'margo-mock.js');
    await cp(fileURLToPath(new URL('../bin/margo-mock.js', import.meta.url)), copy);
    await writeFile(join(directory, 'package', 'package.json'), '{"type":"module"}');
    const { status, stdout, stderr } = spawnSync(process.execPath, [copy], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('margo-mock is not built yet: run "npm run build" in the root of the repository.\n');
  });
});
