import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import {
  type RunningDevice,
  type RunningWfm,
  type SimulatedDeviceOptions,
  startDevice,
  startWfm,
} from '../../src/index.js';
import type { Store } from '../../src/wfm/store/store.js';
import { deploymentDocument, WATCHER, withoutEnvelope } from './documents.js';
import { operate } from './operator.js';

/** So many agents, each with a folder of its own; more go through it when the variable says so. */
const FAILOVER_DEVICES = Number(process.env.MARGO_FAILOVER_DEVICES ?? 6);
const ROUNDS = 4;
/** All of them run in this process, so more of them poll more slowly. */
const EVERY_MILLISECONDS = Math.max(100, 10 * FAILOVER_DEVICES);
const SECONDS_TO_CATCH_UP = 60 + FAILOVER_DEVICES / 4;
/** How many are started at a time. */
const STARTED_AT_ONCE = 50;

/** Time for all of it, in milliseconds. */
export const FAILOVER_PATIENCE = 240_000 + FAILOVER_DEVICES * 2000;

/**
 * A fleet whose WFM has two instances that share a store: one after the other goes away while something new is assigned, and comes
 * back. Every device has to get there, and to stay the client that it is.
 *
 * @param openStore gives an instance its way to the common store
 */
export async function runFailover(
  openStore: () => Promise<Store>,
  profile: 'signature' | 'mtls' = 'signature',
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'margo-failover-test-'));
  const start = async (port = 0) =>
    startWfm({ directory, port, profile, acceptance: 'all', store: await openStore() });
  const instances: RunningWfm[] = [];
  for (const _ of [1, 2]) instances.push(await start());
  const urls = instances.map(({ url }) => url);
  const first = instances[0] ?? expect.fail('there is an instance');
  const older: string[] = [];
  const moves = { away: 0 };
  const startOne = async (at: number) =>
    startDevice({
      wfm: at % 2 === 0 ? urls : [...urls].reverse(),
      ...(await accessOf(first, join(directory, `svid-${at}`), at)),
      directory: join(directory, `device-${at}`),
      everyMilliseconds: EVERY_MILLISECONDS,
      onEvent: (event) => {
        if (event.type === 'manifest-refused') older.push(String(event.error));
        if (event.type === 'endpoint-changed') moves.away += 1;
      },
    });
  const devices: RunningDevice[] = [];
  while (devices.length < FAILOVER_DEVICES) {
    const next = Math.min(STARTED_AT_ONCE, FAILOVER_DEVICES - devices.length);
    devices.push(
      ...(await Promise.all(Array.from({ length: next }, (_, at) => startOne(devices.length + at)))),
    );
  }
  try {
    const clientIds = await clientsOf(instances[0], devices);
    for (let round = 0; round < ROUNDS; round += 1) {
      const gone = round % 2;
      const port = Number(new URL(urls[gone] ?? '').port);
      await instances[gone]?.close();
      const left = instances[1 - gone] ?? expect.fail('there is another instance');
      for (const clientId of clientIds) {
        const document = deploymentDocument(WATCHER, 'gw', `1.0.${round}`);
        const body = profile === 'mtls' ? withoutEnvelope(document) : document;
        await operate(left, 'putDeployment', { clientId, deploymentId: WATCHER, body });
      }
      await caughtUp(devices, String(round + 2));
      instances[gone] = await start(port);
    }
    await expectNothingLost(instances[0], devices, clientIds);
    expect(older).toEqual([]);
    process.stderr.write(
      `${devices.length} devices (${profile}) outlived ${ROUNDS} deaths of their WFM: ${moves.away} moves, no client lost, no report lost\n`,
    );
  } finally {
    await Promise.all(devices.map((device) => device.close()));
    await Promise.all(instances.map((wfm) => wfm.close()));
    await rm(directory, { recursive: true });
  }
}

/** All clients, page by page. */
async function listClients(wfm: RunningWfm): Promise<string[]> {
  const ids: string[] = [];
  let cursor: unknown;
  do {
    const query = cursor === undefined ? '?limit=200' : `?limit=200&cursor=${cursor}`;
    const page = (await operate(wfm, 'listClients', { query })).json();
    ids.push(...(page.clients as { clientId: string }[]).map(({ clientId }) => clientId));
    cursor = page.nextCursor;
  } while (typeof cursor === 'string');
  // A WFM in a box has made a first client of its own with mutual TLS.
  return ids.filter((id) => !id.endsWith('/client/device-1'));
}

/** What a device proves itself by: in the signature profile a key that it makes, otherwise an SVID. */
async function accessOf(
  { ca, mtls }: RunningWfm,
  file: string,
  at: number,
): Promise<Pick<SimulatedDeviceOptions, 'ca' | 'mtls'>> {
  if (mtls === undefined) return { ca };
  const { cert, key } = await mtls.mis.domain.issueClient(`line-${at}`);
  await Promise.all([writeFile(`${file}.pem`, cert), writeFile(`${file}.key`, key)]);
  return { mtls: { svid: `${file}.pem`, key: `${file}.key`, trustBundle: mtls.mis.bundleFile } };
}

/** Every device has reached its first manifest, as a client of its own. */
async function clientsOf(
  wfm: RunningWfm = expect.fail('there is an instance'),
  devices: readonly RunningDevice[],
): Promise<readonly string[]> {
  await caughtUp(devices, '1');
  const ids = await listClients(wfm);
  expect(ids).toHaveLength(devices.length);
  return ids;
}

async function caughtUp(devices: readonly RunningDevice[], manifestVersion: string): Promise<void> {
  const facts = { manifestVersion, waitingReports: 0, adopting: undefined };
  await vi.waitFor(() => {
    for (const device of devices) expect(device.status()).toMatchObject(facts);
  }, SECONDS_TO_CATCH_UP * 1000);
}

async function expectNothingLost(
  wfm: RunningWfm = expect.fail('there is an instance'),
  devices: readonly RunningDevice[],
  clientIds: readonly string[],
): Promise<void> {
  expect((await listClients(wfm)).sort()).toEqual([...clientIds].sort());
  const own = devices
    .map((device) => device.status())
    .map(({ clientId, svid }) => clientId ?? svid?.spiffeId);
  expect(own.sort()).toEqual([...clientIds].sort());
  for (const clientId of clientIds) {
    const { statuses } = (await operate(wfm, 'listDeploymentStatuses', { clientId })).json();
    const states = (statuses as { status: { status: { state: string } } }[]).map(
      ({ status }) => status.status.state,
    );
    expect(states.at(-1)).toBe('installed');
    expect(states.filter((state) => state === 'installed').length).toBeGreaterThanOrEqual(ROUNDS);
  }
}
