import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWfm, startWfm } from '../../src/index.js';
import { openPostgresStore } from '../../src/wfm/store/postgres/store.js';
import { deploymentDocument, WATCHER } from '../support/documents.js';
import { exchange, handOn, type SentRequest } from '../support/exchange.js';
import { operate } from '../support/operator.js';
import { createSchema, dropSchemas, postgresUrl } from '../support/postgres.js';
import { createRawDevice, type RawDevice } from '../support/raw-device.js';

let directory: string;
let one: RunningWfm;
let other: RunningWfm;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-instances-test-'));
  const schema = createSchema();
  const start = async () => startWfm({ directory, store: await openPostgresStore(postgresUrl(), schema) });
  one = await start();
  other = await start();
});
afterAll(async () => {
  await one.close();
  await other.close();
  await dropSchemas();
  await rm(directory, { recursive: true });
});

const atOther = (request: SentRequest) => handOn(request, other.url);

async function sendTo(
  instance: RunningWfm,
  device: RawDevice,
  method: string,
  path: string,
  value?: unknown,
) {
  const request = await device.sign(method, path, value);
  return exchange(instance === one ? request : atOther(request));
}

const capabilities = (id: string) => ({
  apiVersion: 'device.margo.org/v1alpha1',
  kind: 'DeviceCapabilitiesManifest',
  properties: { id, vendor: 'Ferrow', modelNumber: 'FG-9', serialNumber: 'FN-77120' },
});

describe('two WFMs with one store', () => {
  it('have the same clients', async () => {
    const device = await createRawDevice(one);
    await device.onboard();
    const path = `/api/v1/clients/${device.clientId}/capabilities/gw`;
    expect((await sendTo(other, device, 'PUT', path, capabilities('gw'))).status).toBe(201);
    await operate(other, 'revokeClient', { clientId: device.clientId });
    expect((await sendTo(one, device, 'PUT', path, capabilities('gw'))).status).toBe(403);
  });

  it('admit a certificate once, wherever and however often it asks', async () => {
    const device = await createRawDevice(one);
    const twin = await createRawDevice(other, device.identity);
    const answers = await Promise.all([device, twin, device, twin].map((each) => each.onboard()));
    expect(new Set(answers.map((answer) => answer.json().clientId)).size).toBe(1);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
  });

  it('refuse a message that the other one was sent', async () => {
    const device = await createRawDevice(one);
    await device.onboard();
    const path = `/api/v1/clients/${device.clientId}/capabilities/gw`;
    const first = await device.sign('PUT', path, capabilities('gw'));
    const second = atOther(await device.sign('PUT', path, capabilities('gw')));
    expect((await exchange(first)).status).toBe(201);
    expect((await exchange(atOther(first))).status).toBe(401);
    expect((await exchange(second)).status).toBe(201);
    const third = await device.sign('PUT', path, capabilities('gw'));
    const race = await Promise.all([exchange(third), exchange(atOther(third))]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('count one sequence of manifest versions while both assign and both are polled', async () => {
    const device = await createRawDevice(one);
    await device.onboard();
    const { clientId } = device;
    const path = `/api/v1/clients/${clientId}/deployments`;
    const seen = new Map<string, string>();
    const poll = async (instance: RunningWfm) => {
      let last = 0n;
      for (let turn = 0; turn < 15; turn += 1) {
        const answer = await sendTo(instance, device, 'GET', path);
        const version = BigInt(String(answer.json().manifestVersion));
        const text = answer.body.toString('utf8');
        expect(seen.get(String(version)) ?? text).toBe(text);
        seen.set(String(version), text);
        expect(version).toBeGreaterThanOrEqual(last);
        last = version;
      }
    };
    const assign = async (instance: RunningWfm, major: number) => {
      for (let turn = 0; turn < 15; turn += 1) {
        const body = deploymentDocument(WATCHER, 'gw', `${major}.${turn}.0`);
        await operate(instance, 'putDeployment', { clientId, deploymentId: WATCHER, body });
      }
    };
    await Promise.all([poll(one), poll(other), poll(one), poll(other), assign(one, 1), assign(other, 2)]);
    const [last, again] = [await sendTo(one, device, 'GET', path), await sendTo(other, device, 'GET', path)];
    expect(again.body).toEqual(last.body);
    const versions = [...seen.keys(), String(last.json().manifestVersion)].map(BigInt);
    const highest = versions.reduce((high, version) => (version > high ? version : high));
    expect(highest).toBe(BigInt(String(last.json().manifestVersion)));
    process.stderr.write(`two instances: ${seen.size} manifests seen, the last has version ${highest}\n`);
  });

  it('number the reports of a client without a gap, whoever gets them', async () => {
    const device = await createRawDevice(one);
    await device.onboard();
    const { clientId } = device;
    const body = deploymentDocument(WATCHER);
    await operate(one, 'putDeployment', { clientId, deploymentId: WATCHER, body });
    const path = `/api/v1/clients/${clientId}/deployments/${WATCHER}/status`;
    const report = {
      apiVersion: 'deployment.margo.org/v1alpha1',
      kind: 'DeploymentStatusManifest',
      deploymentId: WATCHER,
      status: { state: 'installing' },
      components: [{ name: 'watcher', state: 'installing' }],
    };
    const senders = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? one : other));
    const answers = await Promise.all(
      senders.map((instance) => sendTo(instance, device, 'POST', path, report)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201]);
    const { statuses } = (await operate(other, 'listDeploymentStatuses', { clientId })).json();
    const numbers = (statuses as { sequence: number }[]).map(({ sequence }) => sequence);
    expect(numbers).toEqual(senders.map((_, index) => index + 1));
  });

  it('take the cursors of each other', async () => {
    for (const instance of [one, other]) await (await createRawDevice(instance)).onboard();
    const first = (await operate(one, 'listClients', { query: '?limit=1' })).json();
    const second = await operate(other, 'listClients', {
      query: `?limit=1&cursor=${String(first.nextCursor)}`,
    });
    expect(second.status).toBe(200);
    expect(second.json().clients).not.toEqual(first.clients);
  });

  it('are closed and open together', async () => {
    const device = await createRawDevice(other);
    const body = JSON.stringify({ enabled: true, retryAfterSeconds: 5 });
    await operate(one, 'setMaintenance', { body });
    expect((await operate(other, 'getMaintenance')).json()).toMatchObject({ enabled: true });
    expect((await device.onboard()).status).toBe(503);
    await operate(other, 'setMaintenance', { body: JSON.stringify({ enabled: false }) });
    expect((await device.onboard()).status).toBe(201);
  });
});
