import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FleetSummary } from '../../../src/fleet/measure/summary.js';
import type { RunningWfm } from '../../../src/index.js';
import { runCommand } from '../../support/command.js';
import { startTestWfm } from '../../support/wfm.js';

let directory: string;
let wfm: RunningWfm;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-fleet-process-'));
  wfm = await startTestWfm();
});
afterAll(() => rm(directory, { recursive: true }));

function fleet(...options: string[]) {
  return runCommand('fleet', '--wfm', wfm.url, '--ca', wfm.caFile, '--every', '100ms', ...options);
}

describe('margo-mock fleet --processes', () => {
  it('shares the devices among processes, and gives one result, also as a page', async () => {
    const html = join(directory, 'fleet.html');
    const run = await fleet('--devices', '5', '--processes', '2', '--for', '600ms', '--html', html);
    expect([run.status, run.stdout.split('\n').length]).toEqual([0, 2]);
    const summary = JSON.parse(run.stdout) as FleetSummary;
    expect(summary).toMatchObject({ kind: 'fleet', processes: 2, devices: 5, onboarded: 5, failures: [] });
    expect(summary.responses['304']).toBe(summary.requests);
    expect(run.stderr).toMatch(/^fleet: worst of 2 processes: event loop busy/m);
    expect(await readFile(html, 'utf8')).toContain('A fleet of 5 devices');
  });

  it('says why the devices of a process cannot start', async () => {
    const nowhere = [
      '--wfm',
      'https://localhost:1',
      '--ca',
      wfm.caFile,
      '--devices',
      '2',
      '--processes',
      '2',
    ];
    const { status, stdout, stderr } = await runCommand('fleet', ...nowhere);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^margo-mock: The first device of the fleet cannot start .*ECONNREFUSED/m);
  });
});

describe('margo-mock fleet merge', () => {
  it('puts results into one, and refuses what does not go together', async () => {
    const files = ['one.json', 'two.json', 'other.json'].map((name) => join(directory, name));
    const runs = [
      await fleet('--devices', '1', '--for', '200ms'),
      await fleet('--devices', '2', '--for', '200ms'),
      await fleet('--devices', '1', '--for', '200ms', '--pattern', 'spike'),
    ];
    await Promise.all(runs.map(({ stdout }, at) => writeFile(files[at] ?? '', stdout)));
    const [one = '', two = '', other = ''] = files;
    const merged = await runCommand('fleet', 'merge', one, two);
    expect(JSON.parse(merged.stdout)).toMatchObject({ devices: 3, processes: 2, onboarded: 3 });
    const refused = await runCommand('fleet', 'merge', one, other);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(
      /^margo-mock: .*do not go together: pattern is "steady" in the one and "spike" in the other\n$/,
    );
  });
});
