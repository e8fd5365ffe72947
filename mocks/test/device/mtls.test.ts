import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MtlsAccess } from '../../src/device/mtls-access.js';
import { type RunningWfm, SimulatedDevice, startWfm } from '../../src/index.js';
import { deploymentDocument, HISTORIAN, WATCHER, withoutEnvelope } from '../support/documents.js';
import { operate } from '../support/operator.js';

const MINUTE = 61_000;
const { signal } = new AbortController();

let directory: string;
let wfm: RunningWfm;
let time: number;
let events: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-mock-mtls-'));
  wfm = await startWfm({ profile: 'mtls' });
  time = Date.now();
  events = [];
});
afterEach(async () => {
  await wfm.close();
  await rm(directory, { recursive: true });
});

function mtlsSide() {
  return wfm.mtls ?? expect.fail('there is an identity service');
}

function access(): MtlsAccess {
  const { mis, client } = mtlsSide();
  return { svid: client.svidFile, key: client.keyFile, mis: mis.url, misCa: wfm.caFile };
}

function open(mtls: MtlsAccess = access()): Promise<SimulatedDevice> {
  return SimulatedDevice.open({
    wfm: wfm.url,
    mtls,
    directory: join(directory, 'device'),
    clock: () => new Date(time),
    onEvent: ({ type }) => events.push(type),
  });
}

async function assign(deploymentId: string, change = (text: string) => text): Promise<void> {
  const body = change(withoutEnvelope(deploymentDocument(deploymentId, 'device-1')));
  const { spiffeId: clientId } = mtlsSide().client;
  const response = await operate(wfm, 'putDeployment', { clientId, deploymentId, body });
  expect(response.status).toBeLessThan(300);
}

async function reports() {
  const { spiffeId: clientId } = mtlsSide().client;
  const { statuses } = (await operate(wfm, 'listDeploymentStatuses', { clientId })).json();
  return (
    statuses as { status: { deploymentId: string; adoptedManifestVersion: number; status: object } }[]
  ).map(({ status }) => status);
}

it('reports itself, gets its manifest, and says which manifest its reports are about', async () => {
  const device = await open();
  await device.cycle();
  await assign(WATCHER);
  await device.cycle();
  await device.close();
  expect(await reports()).toMatchObject([
    { deploymentId: WATCHER, adoptedManifestVersion: 2, status: { state: 'installing' } },
    { deploymentId: WATCHER, adoptedManifestVersion: 2, status: { state: 'installed' } },
  ]);
  expect(device.deviceId).toBe('device-1');
});

it('does not notice that the trust bundle is rotated under it', async () => {
  const { mis, client } = mtlsSide();
  const device = await open();
  await device.cycle();
  await mis.domain.beginRotation();
  const renewed = await mis.domain.issueClient('device-1');
  await writeFile(client.keyFile, renewed.key);
  await writeFile(client.svidFile, renewed.cert);
  time += MINUTE;
  await assign(WATCHER);
  await device.cycle();
  await vi.waitFor(() => expect(events.filter((type) => type === 'bundle-replaced')).toHaveLength(2));
  await mis.domain.completeRotation();
  time += MINUTE;
  await assign(HISTORIAN);
  await device.cycle();
  await vi.waitFor(() => expect(events.filter((type) => type === 'bundle-replaced')).toHaveLength(3));
  await device.cycle();
  await device.close();
  expect(events.filter((type) => /refused|failed|unreachable/.test(type))).toEqual([]);
  expect((await reports()).at(-1)).toMatchObject({ deploymentId: HISTORIAN, status: { state: 'installed' } });
  expect(events).toContain('svid-renewed');
});

it('goes on with the bundle that it has, over a restart too, while the identity service is away', async () => {
  const before = await open();
  await before.cycle();
  await before.close();
  const away = { ...access(), mis: 'https://localhost:1' };
  const device = await open(away);
  await assign(WATCHER);
  await device.cycle();
  await device.close();
  expect((await reports()).at(-1)).toMatchObject({ status: { state: 'installed' } });
});

it('that is taken off the list says so, and goes on polling', async () => {
  const device = await open();
  await device.cycle();
  const { spiffeId: clientId } = mtlsSide().client;
  await operate(wfm, 'revokeClient', { clientId });
  await expect(device.cycle({ signal })).rejects.toMatchObject({ code: 'response-not-authorized' });
  await device.close();
});

it('refuses what its eligibility rules exclude it from, and pulls nothing (DEP-012)', async () => {
  const rules = `  deploymentProfile:
    deviceConstraints:
      eligibilityRules:
        - propertySelector:
            matchExpressions: [{ key: /vendor, operator: In, values: [other] }]
`;
  const device = await open();
  await device.cycle();
  await assign(WATCHER, (text) => text.replace('  deploymentProfile:\n', rules));
  await device.cycle();
  await device.close();
  expect(await reports()).toMatchObject([{ status: { state: 'failed', error: { code: 'ineligible' } } }]);
});
