import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { KILL_SEED, killRounds } from '../../support/kill-options.js';
import { Life } from '../../support/life.js';
import { seededRandom } from '../../support/seeded-random.js';
import {
  type BusyClient,
  killAmidReports,
  onboardBusyClient,
  poll,
  stepsOf,
  summarize,
} from '../../support/workload.js';

const ROUNDS = killRounds(5);
/** A WFM is killed when every client has polled so often at most. */
const MOST_TURNS = 12;
const DEVICES = 4;
const SECONDS_FOR_A_ROUND = 30;

const random = seededRandom(KILL_SEED);
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-kill-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it(
  'loses no status that it acknowledged, and repeats no manifestVersion, however often it is killed',
  async () => {
    const clients: BusyClient[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const life = await Life.start('--dir', directory);
      const { wfm } = life;
      for (const { ledger } of clients) await ledger.check(wfm);
      for (const client of clients) await poll(client, wfm);
      while (clients.length < DEVICES) clients.push(await onboardBusyClient(wfm));

      const work = clients.flatMap((client) => stepsOf(client, wfm).map((step) => life.repeat(step)));
      await Promise.all([killAmidReports(life, clients, Math.floor(random() * MOST_TURNS)), ...work]);
      await life.ended;
    }

    const last = await Life.start('--dir', directory);
    for (const { ledger } of clients) await ledger.check(last.wfm);
    last.kill();
    await last.ended;
    process.stderr.write(`kill -9, ${ROUNDS} times (seed ${KILL_SEED}): ${summarize(clients)}\n`);
  },
  (ROUNDS + 1) * SECONDS_FOR_A_ROUND * 1000,
);
