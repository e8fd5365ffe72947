import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exchange, handOn } from '../../support/exchange.js';
import { KILL_SEED, killRounds } from '../../support/kill-options.js';
import { Life } from '../../support/life.js';
import { createDatabase, dropDatabases } from '../../support/postgres.js';
import type { WfmAccess } from '../../support/raw-device.js';
import { seededRandom } from '../../support/seeded-random.js';
import {
  type BusyClient,
  killAmidReports,
  onboardBusyClient,
  poll,
  stepsOf,
  summarize,
} from '../../support/workload.js';

const ROUNDS = killRounds(4);
/** A WFM is killed when every client has polled so often at most. */
const MOST_TURNS = 6;
/** So many requests at least go on to the other one while it is alone. */
const ANSWERS_WHEN_ALONE = 20;
const DEVICES = 3;
/** So many of the last reports of each client that a killed WFM acknowledged are sent again. */
const REPLAYS = 4;
const SECONDS_FOR_A_ROUND = 30;

const random = seededRandom(KILL_SEED);
let directory: string;
let store: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-kill-postgres-test-'));
  store = await createDatabase();
});
afterAll(async () => {
  await dropDatabases();
  await rm(directory, { recursive: true, force: true });
});

const start = () => Life.start('--dir', directory, '--store', store);

/** Lets everybody work with two WFMs until one is killed, and with the other one for a while yet. @returns a new one */
async function replace(victim: Life, survivor: Life, clients: readonly BusyClient[]): Promise<Life> {
  let isDead = false;
  let answersLeft = ANSWERS_WHEN_ALONE;
  const isEnough = () => {
    if (isDead) answersLeft -= 1;
    return answersLeft <= 0;
  };
  const replacement = victim.ended.then(() => {
    isDead = true;
    return start();
  });
  const work = clients.flatMap((client) => [
    ...stepsOf(client, victim.wfm).map((step) => victim.repeat(step)),
    ...stepsOf(client, survivor.wfm).map((step) => survivor.repeat(step, isEnough)),
  ]);
  const turns = Math.floor(random() * MOST_TURNS);
  const [successor] = await Promise.all([replacement, killAmidReports(victim, clients, turns), ...work]);
  return successor;
}

/** Sends again what a killed WFM acknowledged last. @returns how often it was refused */
async function replay(dead: WfmAccess, wfm: WfmAccess, clients: readonly BusyClient[]): Promise<number> {
  const requests = clients.flatMap(({ ledger }) =>
    [...ledger.acknowledged.values()].filter(({ url }) => url.startsWith(dead.url)).slice(-REPLAYS),
  );
  for (const request of requests) {
    const answer = await exchange(handOn(request, wfm.url));
    expect(answer.status, 'a report that was acknowledged is refused when it comes again').toBe(401);
    expect(answer.json().detail).toContain('used before');
  }
  return requests.length;
}

it(
  'is of one mind in two WFMs: no status lost, no manifestVersion repeated, no replay taken, whichever is killed',
  async () => {
    // The first one makes the CA for both.
    let [one, other] = [await start(), await start()];
    const clients: BusyClient[] = [];
    while (clients.length < DEVICES) clients.push(await onboardBusyClient(one.wfm));

    let refusals = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [victim, survivor] = random() < 0.5 ? [one, other] : [other, one];
      const successor = await replace(victim, survivor, clients);
      for (const { wfm } of [survivor, successor]) {
        for (const { ledger } of clients) await ledger.check(wfm);
        refusals += await replay(victim.wfm, wfm, clients);
      }
      for (const client of clients) {
        expect(await poll(client, successor.wfm)).toBe(await poll(client, survivor.wfm));
      }
      [one, other] = [survivor, successor];
    }

    for (const life of [one, other]) life.kill();
    await Promise.all([one.ended, other.ended]);
    expect(refusals).toBeGreaterThan(0);
    process.stderr.write(
      `kill -9 of one of two with PostgreSQL, ${ROUNDS} times (seed ${KILL_SEED}): ${summarize(clients)}; ` +
        `${refusals} replays, all refused\n`,
    );
  },
  (ROUNDS + 1) * SECONDS_FOR_A_ROUND * 1000,
);
