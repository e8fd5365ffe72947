import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningCommand, readyLine, runCommand, startCommand } from '../support/command.js';
import { deploymentDocument, WATCHER } from '../support/documents.js';
import { KILL_SEED, killRounds } from '../support/kill-options.js';
import { operate } from '../support/operator.js';
import { seededRandom } from '../support/seeded-random.js';
import { startTestWfm } from '../support/wfm.js';

const ROUNDS = killRounds(4);
/** A device is killed when so many of its requests at most were answered. */
const MOST_ANSWERS = 8;
const SECONDS_FOR_A_ROUND = 30;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-kill-device-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Report {
  readonly status: { readonly status: { readonly state: string } };
}

it(
  'stays the same client, and ends with what is assigned, however often it is killed',
  async () => {
    const random = seededRandom(KILL_SEED);
    let device: RunningCommand | undefined;
    let answersLeft = Number.POSITIVE_INFINITY;
    const wfm = await startTestWfm({
      log: () => {
        answersLeft -= 1;
        if (answersLeft <= 0) device?.process.kill('SIGKILL');
      },
    });
    const args = ['device', '--wfm', wfm.url, '--ca', wfm.caFile, '--dir', join(directory, 'device')];
    expect(await runCommand(...args, '--once')).toMatchObject({ status: 0 });
    const { clients } = (await operate(wfm, 'listClients')).json();
    const [{ clientId }] = clients as [{ clientId: string }];

    for (let round = 0; round < ROUNDS; round += 1) {
      const body = deploymentDocument(WATCHER, 'gw', `1.0.${round}`);
      await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
      device = startCommand(...args, '--every', '10ms');
      await readyLine(device);
      answersLeft = 1 + Math.floor(random() * MOST_ANSWERS);
      await device.exited;
      answersLeft = Number.POSITIVE_INFINITY;
    }

    expect(await runCommand(...args, '--once')).toMatchObject({ status: 0 });
    expect((await operate(wfm, 'listClients')).json().clients).toMatchObject([{ clientId }]);
    const { statuses } = (
      await operate(wfm, 'listDeploymentStatuses', { clientId, query: '?limit=1000' })
    ).json();
    const states = (statuses as Report[]).map(({ status }) => status.status.state);
    expect(states.at(-1)).toBe('installed');
    process.stderr.write(
      `kill -9 of a device, ${ROUNDS} times (seed ${KILL_SEED}): ${states.length} reports, one client\n`,
    );
  },
  (ROUNDS + 2) * SECONDS_FOR_A_ROUND * 1000,
);
