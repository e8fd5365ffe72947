import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SimulatedDevice } from '../../src/index.js';
import { type RunningCommand, readyLine, runCommand, startCommand } from '../support/command.js';
import { deploymentDocument, HISTORIAN, WATCHER } from '../support/documents.js';
import { KILL_SEED, killRounds } from '../support/kill-options.js';
import { operate } from '../support/operator.js';
import { seededRandom } from '../support/seeded-random.js';
import { startTestWfm } from '../support/wfm.js';

const ROUNDS = killRounds(4);
/** A device is killed when so many of its requests at most were answered. */
const MOST_ANSWERS = 12;
const SECONDS_FOR_A_ROUND = 30;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-kill-device-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Report {
  readonly status: { readonly deploymentId: string; readonly status: { readonly state: string } };
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

    /** What a technician reads off the device while it does not run. */
    const status = async () => {
      const { url, ca } = wfm;
      const kept = await SimulatedDevice.open({ wfm: url, ca, directory: join(directory, 'device') });
      const facts = kept.status();
      await kept.close();
      return facts;
    };

    let version = 0n;
    for (let round = 0; round < ROUNDS; round += 1) {
      const body = deploymentDocument(WATCHER, 'gw', `1.0.${round}`);
      await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
      // A second one comes and goes.
      const other = { clientId, deploymentId: HISTORIAN };
      if (round % 2 === 1) await operate(wfm, 'deleteDeployment', other);
      else
        await operate(wfm, 'putDeployment', { ...other, body: deploymentDocument(HISTORIAN, 'gw', '1.0.0') });
      device = startCommand(...args, '--every', '10ms');
      await readyLine(device);
      answersLeft = 1 + Math.floor(random() * MOST_ANSWERS);
      await device.exited;
      answersLeft = Number.POSITIVE_INFINITY;
      const { manifestVersion = '0', clientId: kept } = await status();
      expect(kept).toBe(clientId);
      expect(BigInt(manifestVersion)).toBeGreaterThanOrEqual(version);
      version = BigInt(manifestVersion);
    }

    expect(await runCommand(...args, '--once')).toMatchObject({ status: 0 });
    expect((await operate(wfm, 'listClients')).json().clients).toMatchObject([{ clientId }]);
    const { statuses } = (
      await operate(wfm, 'listDeploymentStatuses', { clientId, query: '?limit=1000' })
    ).json();
    const reports = (statuses as Report[]).map((report) => report.status);
    const states = reports.map((report) => report.status.state);
    const last = (id: string) => reports.findLast((report) => report.deploymentId === id)?.status.state;
    expect(last(WATCHER)).toBe('installed');
    expect(last(HISTORIAN)).toBe(ROUNDS % 2 === 0 ? 'removed' : 'installed');
    const done = ROUNDS % 2 === 0 ? 1 : 2;
    expect(await status()).toMatchObject({
      waitingReports: 0,
      adopting: undefined,
      deployments: { done, changing: 0, failed: 0 },
    });
    process.stderr.write(
      `kill -9 of a device, ${ROUNDS} times (seed ${KILL_SEED}): ${states.length} reports, one client\n`,
    );
  },
  (ROUNDS + 2) * SECONDS_FOR_A_ROUND * 1000,
);
