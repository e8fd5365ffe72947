import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followRules } from '../../src/device/outcome/outcome.js';
import {
  type RunningWfm,
  SimulatedDevice,
  type SimulatedDeviceOptions,
  startDevice,
  startWfm,
} from '../../src/index.js';
import { createMemoryStore } from '../../src/wfm/store/memory/store.js';
import { deploymentDocument, HISTORIAN, WATCHER } from '../support/documents.js';
import { operate } from '../support/operator.js';

let wfm: RunningWfm;
let directory: string;

beforeEach(async () => {
  wfm = await startWfm();
  directory = await mkdtemp(join(tmpdir(), 'margo-mock-test-'));
});
afterEach(async () => {
  await wfm.close();
  await rm(directory, { recursive: true });
});

type Settings = Partial<SimulatedDeviceOptions>;

function open(settings: Settings = {}): Promise<SimulatedDevice> {
  return SimulatedDevice.open({ wfm: wfm.url, ca: wfm.ca, directory, ...settings });
}

async function cycle(settings: Settings = {}, signal?: AbortSignal): Promise<void> {
  const device = await open(settings);
  try {
    await device.cycle({ signal });
  } finally {
    await device.close();
  }
}

async function onlyClientId(): Promise<string> {
  const { clients } = (await operate(wfm, 'listClients')).json();
  expect(clients).toHaveLength(1);
  return (clients as { clientId: string }[])[0]?.clientId ?? '';
}

function assign(clientId: string, deploymentId: string, revision = '1.0.0') {
  const body = deploymentDocument(deploymentId, 'bw-line3-edge07', revision);
  return operate(wfm, 'putDeployment', { clientId, deploymentId, body });
}

/** Deployment and overall state of every report, the oldest first. */
async function reports(clientId: string): Promise<string[]> {
  const { statuses } = (await operate(wfm, 'listDeploymentStatuses', { clientId })).json();
  const records = statuses as { status: { deploymentId: string; status: { state: string } } }[];
  return records.map(({ status }) => `${status.deploymentId} ${status.status.state}`);
}

describe('a simulated device', () => {
  it('onboards, reports, installs what is assigned, and says so', async () => {
    await cycle();
    const clientId = await onlyClientId();
    const { devices } = (await operate(wfm, 'listCapabilities', { clientId })).json();
    expect(devices).toHaveLength(1);

    await assign(clientId, WATCHER);
    await cycle();
    expect(await reports(clientId)).toEqual([`${WATCHER} installing`, `${WATCHER} installed`]);
  });

  it('stays the same client over restarts, and does nothing when nothing changed', async () => {
    await cycle();
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    for (let times = 0; times < 3; times += 1) await cycle();
    expect(await onlyClientId()).toBe(clientId);
    expect(await reports(clientId)).toHaveLength(2);
  });

  it('takes up new content and leaves the rest alone', async () => {
    await cycle();
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    await assign(clientId, HISTORIAN);
    await cycle();
    await assign(clientId, WATCHER, '2.0.0');
    await cycle();
    expect((await reports(clientId)).slice(4)).toEqual([`${WATCHER} installing`, `${WATCHER} installed`]);
  });

  it('removes what is no longer listed, after a restart too', async () => {
    await cycle();
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    await cycle();
    await operate(wfm, 'deleteDeployment', { clientId, deploymentId: WATCHER });
    await cycle();
    expect((await reports(clientId)).slice(2)).toEqual([`${WATCHER} removing`, `${WATCHER} removed`]);
    await assign(clientId, HISTORIAN);
    await cycle();
    expect((await reports(clientId)).slice(4)).toEqual([`${HISTORIAN} installing`, `${HISTORIAN} installed`]);
  });

  it('fares as it was told to, and leaves it at that', async () => {
    const error = { code: '102', message: 'No space left' };
    const outcomes = followRules([
      { component: 'watcher', install: [{ state: 'pending' }, { state: 'failed', error }] },
    ]);
    await cycle();
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    for (let times = 0; times < 2; times += 1) await cycle({ outcomes });
    expect(await reports(clientId)).toEqual([`${WATCHER} pending`, `${WATCHER} failed`]);
    const { statuses } = (await operate(wfm, 'listDeploymentStatuses', { clientId })).json();
    const { status } = (statuses as { status: object }[]).at(-1) ?? expect.fail('there is no report');
    expect(status).toMatchObject({
      status: { state: 'failed', error: { ...error, source: 'valve-watcher' } },
      components: [{ name: 'watcher', state: 'failed', error: { ...error, source: 'watcher' } }],
    });
  });

  it('does again from its start what broke off', async () => {
    await cycle();
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    const stop = new AbortController();
    const onEvent = ({ type }: { readonly type: string }) => {
      if (type === 'change-started') stop.abort(new Error('the power fails'));
    };
    await expect(cycle({ onEvent }, stop.signal)).rejects.toThrow('the power fails');
    await cycle();
    expect((await reports(clientId)).at(-1)).toBe(`${WATCHER} installed`);
  });

  it('uses another instance of the WFM while the preferred one does not respond', async () => {
    await cycle({ wfm: ['https://localhost:1', wfm.url] });
    const clientId = await onlyClientId();
    await cycle({ wfm: [wfm.url, 'https://localhost:1'] });
    expect(await onlyClientId()).toBe(clientId);
  });

  it('keeps its key to itself', async () => {
    await cycle();
    const { mode } = await stat(join(directory, 'device-key.pem'));
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
    const device = await open();
    const { certificateFile } = device;
    await device.close();
    expect(await readFile(certificateFile, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
  });

  it('does not start with half an identity', async () => {
    await cycle();
    await rm(join(directory, 'device-key.pem'));
    await expect(open()).rejects.toMatchObject({ code: 'mock-device-incomplete' });
  });

  it('trusts no WFM whose CA it was not given', async () => {
    const other = await startWfm();
    const device = await SimulatedDevice.open({ wfm: wfm.url, ca: other.ca, directory });
    await expect(device.cycle()).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    await device.close();
    await other.close();
  });
});

/** Randomness that adds nothing to a wait and takes nothing away. */
function halfWay(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => (at === 0 ? 0x80 : 0));
}

describe('a device that keeps polling', () => {
  /** A device whose waits are over when the test says so; each step gives the length of the next one. */
  async function stepwise() {
    const waits: number[] = [];
    let goOn: () => void = () => undefined;
    let seen = 0;
    let time = Date.now();
    const sleep = (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        waits.push(milliseconds);
        goOn = () => {
          time += milliseconds;
          resolve();
        };
        signal?.addEventListener('abort', () => resolve());
      });
    const device = await startDevice({
      wfm: wfm.url,
      ca: wfm.ca,
      directory,
      everyMilliseconds: 1234,
      sleep,
      clock: () => new Date(time),
      random: halfWay,
    });
    const step = async () => {
      if (seen > 0) goOn();
      await vi.waitFor(() => expect(waits.length).toBeGreaterThan(seen), 10_000);
      seen += 1;
      return waits[seen - 1];
    };
    return { device, step };
  }

  it('goes on after a failure, and does not ask before the time that the WFM named', async () => {
    await operate(wfm, 'setMaintenance', { body: '{"enabled":true,"retryAfterSeconds":900}' });
    const { device, step } = await stepwise();
    expect(await step()).toBeGreaterThanOrEqual(900_000);
    await operate(wfm, 'setMaintenance', { body: '{"enabled":false}' });
    expect(await step()).toBe(1234);
    const clientId = await onlyClientId();
    await assign(clientId, WATCHER);
    await step();
    expect(await reports(clientId)).toHaveLength(2);
    await device.close();
  });

  it('survives that the WFM goes away and comes back, and does not onboard anew', async () => {
    const port = Number(new URL(wfm.url).port);
    const kept = await mkdtemp(join(tmpdir(), 'margo-mock-test-'));
    await wfm.close();
    const store = { ...createMemoryStore(), close: async () => undefined };
    const restart = () => startWfm({ port, directory: kept, store });
    wfm = await restart();
    const { device, step } = await stepwise();
    await step();
    const clientId = await onlyClientId();
    await wfm.close();
    await step();
    wfm = await restart();
    await assign(clientId, WATCHER);
    await step();
    expect(await onlyClientId()).toBe(clientId);
    expect(await reports(clientId)).toHaveLength(2);
    await device.close();
    await rm(kept, { recursive: true });
  });

  it('does not onboard anew when the WFM has forgotten it, but says so (R-25)', async () => {
    const lines: string[] = [];
    const other = await startWfm();
    await cycle();
    const device = await startDevice({
      wfm: other.url,
      ca: other.ca,
      directory,
      log: (line) => lines.push(line),
      sleep: () => new Promise(() => undefined),
    });
    await vi.waitFor(() => expect(lines.join()).toMatch(/404.*the WFM forgot this client/), 10_000);
    expect((await operate(other, 'listClients')).json().clients).toEqual([]);
    void device.close();
    await other.close();
  });

  it('asks again at its poll rate while it waits for approval (R-29)', async () => {
    await wfm.close();
    wfm = await startWfm({ onboarding: 'manual' });
    const { device, step } = await stepwise();
    expect(await step()).toBe(1234);
    const clientId = await onlyClientId();
    await operate(wfm, 'approveClient', { clientId });
    await step();
    expect((await operate(wfm, 'listCapabilities', { clientId })).json().devices).toHaveLength(1);
    await device.close();
  });

  it('stops while it waits', async () => {
    const device = await startDevice({ wfm: wfm.url, ca: wfm.ca, directory, everyMilliseconds: 3_600_000 });
    await device.close();
  });
});
