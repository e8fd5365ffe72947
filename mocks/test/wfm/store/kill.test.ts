import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeDigest } from '@margo-contract/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createIdentity, type TestIdentity } from '../../support/certificate.js';
import { type RunningCommand, readyLine, startCommand } from '../../support/command.js';
import { deploymentDocument, WATCHER } from '../../support/documents.js';
import { Ledger } from '../../support/ledger.js';
import { type OperatorAccess, operate } from '../../support/operator.js';
import { RawDevice, type WfmAccess } from '../../support/raw-device.js';
import { seededRandom } from '../../support/seeded-random.js';

const ROUNDS = Number(process.env.MARGO_KILL_ROUNDS ?? 10);
const SEED = Number(process.env.MARGO_KILL_SEED ?? 20_261_122);
/** A WFM is killed when it has answered at most so many requests. */
const MOST_ANSWERS = 150;
const DEVICES = 4;
const SECONDS_FOR_A_ROUND = 30;

const random = seededRandom(SEED);
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-kill-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Client {
  readonly identity: TestIdentity;
  readonly ledger: Ledger;
}

type Access = WfmAccess & OperatorAccess;

/** One life of a WFM: everybody works with it until it is killed. */
class Life {
  readonly command: RunningCommand;
  readonly wfm: Access;
  isOver = false;
  #answersLeft: number;

  constructor(command: RunningCommand, wfm: Access, answers: number) {
    this.command = command;
    this.wfm = wfm;
    this.#answersLeft = answers;
  }

  /** Does something again and again. What fails after the end is what a killed WFM leaves unanswered. */
  async repeat(step: () => Promise<void>): Promise<void> {
    while (!this.isOver) {
      try {
        await step();
        this.#countAnswer();
      } catch (error) {
        if (!this.isOver) throw error;
      }
    }
  }

  #countAnswer(): void {
    this.#answersLeft -= 1;
    if (this.#answersLeft > 0 || this.isOver) return;
    this.isOver = true;
    this.command.process.kill('SIGKILL');
  }
}

async function start(): Promise<{ command: RunningCommand; wfm: Access }> {
  const command = startCommand('wfm', '--dir', directory);
  const { url = '', ca = '', operatorUrl = '', operatorToken = '' } = await readyLine(command);
  return { command, wfm: { url, operatorUrl, operatorToken, ca: await readFile(ca, 'utf8') } };
}

function deviceOf({ identity, ledger }: Client, wfm: WfmAccess): RawDevice {
  const device = new RawDevice(wfm, identity);
  device.clientId = ledger.clientId;
  return device;
}

let count = 0;

async function report(device: RawDevice, { ledger }: Client): Promise<void> {
  count += 1;
  const name = `component-${count}`;
  const path = `/api/v1/clients/${device.clientId}/deployments/${WATCHER}/status`;
  const { status } = await device.send('POST', path, {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId: WATCHER,
    status: { state: 'installing' },
    components: [{ name, state: 'installing' }],
  });
  expect([200, 201]).toContain(status);
  ledger.acknowledged.add(name);
}

async function poll(device: RawDevice, { ledger }: Client): Promise<void> {
  const answer = await device.poll();
  expect(answer.status).toBe(200);
  ledger.noteManifest(answer.body, BigInt(String(answer.json().manifestVersion)));
}

async function assign(wfm: OperatorAccess, { ledger }: Client): Promise<void> {
  count += 1;
  const body = deploymentDocument(WATCHER, 'gw', `1.0.${count}`);
  const digest = computeDigest(Buffer.from(body));
  ledger.assigned.add(digest);
  await operate(wfm, 'putDeployment', { clientId: ledger.clientId, deploymentId: WATCHER, body });
  ledger.assigned.clear();
  ledger.assigned.add(digest);
}

async function onboard(wfm: Access): Promise<Client> {
  const identity = await createIdentity();
  const device = new RawDevice(wfm, identity);
  await device.onboard();
  const client = { identity, ledger: new Ledger(device.clientId) };
  await assign(wfm, client);
  return client;
}

it(
  'loses no status that it acknowledged, and repeats no manifestVersion, however often it is killed',
  async () => {
    const clients: Client[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { command, wfm } = await start();
      for (const { ledger } of clients) await ledger.check(wfm);
      for (const client of clients) await poll(deviceOf(client, wfm), client);
      while (clients.length < DEVICES) clients.push(await onboard(wfm));

      const life = new Life(command, wfm, 1 + Math.floor(random() * MOST_ANSWERS));
      const work = clients.flatMap((client) => {
        const device = deviceOf(client, wfm);
        const steps = [() => report(device, client), () => poll(device, client), () => assign(wfm, client)];
        return steps.map((step) => life.repeat(step));
      });
      await Promise.all(work);
      await command.exited;
    }

    const { command, wfm } = await start();
    for (const { ledger } of clients) await ledger.check(wfm);
    command.process.kill('SIGKILL');
    await command.exited;

    const acknowledged = clients.reduce((sum, { ledger }) => sum + ledger.acknowledged.size, 0);
    const versions = clients.reduce((sum, { ledger }) => sum + ledger.manifests.size, 0);
    expect(acknowledged).toBeGreaterThan(0);
    expect(versions).toBeGreaterThan(0);
    process.stderr.write(
      `kill -9, ${ROUNDS} times (seed ${SEED}): ${acknowledged} acknowledged statuses, none lost; ` +
        `${versions} manifest versions, none repeated with other content\n`,
    );
  },
  (ROUNDS + 1) * SECONDS_FOR_A_ROUND * 1000,
);
