import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { deploymentDocument, HISTORIAN, WATCHER } from '../../support/documents.js';
import { operate, slugOf } from '../../support/operator.js';
import { createRawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let wfm: RunningWfm;
beforeAll(async () => {
  wfm = await startTestWfm();
});

async function deviceWith(...deploymentIds: string[]) {
  const device = await createRawDevice(wfm);
  await device.onboard();
  for (const deploymentId of deploymentIds) {
    const body = deploymentDocument(deploymentId);
    await operate(wfm, 'putDeployment', { clientId: device.clientId, deploymentId, body });
  }
  return device;
}

describe('listCapabilities', () => {
  it('lists the last report about each device, gateways before their children', async () => {
    const device = await deviceWith();
    for (const id of ['gw', 'gw/b', 'gw/a', 'gw']) expect((await device.report(id)).status).toBe(201);
    const { devices } = (await operate(wfm, 'listCapabilities', { clientId: device.clientId })).json();
    expect((devices as { deviceId: string }[]).map(({ deviceId }) => deviceId)).toEqual([
      'gw',
      'gw/a',
      'gw/b',
    ]);
  });

  it('is empty before the first report, and 404 for an unknown client', async () => {
    const { clientId } = await deviceWith();
    expect((await operate(wfm, 'listCapabilities', { clientId })).json()).toEqual({ devices: [] });
    const unknown = await operate(wfm, 'listCapabilities', { clientId: NOBODY });
    expect([unknown.status, slugOf(unknown)]).toEqual([404, 'invalid-client']);
  });
});

describe('listDeploymentStatuses', () => {
  it('lists every report as it came, page by page and by deployment', async () => {
    const device = await deviceWith(WATCHER, HISTORIAN);
    const { clientId } = device;
    for (const state of ['installing', 'installing', 'installed']) await device.reportStatus(WATCHER, state);
    await device.reportStatus(HISTORIAN, 'failed');

    const states = async (query: string) => {
      const page = (await operate(wfm, 'listDeploymentStatuses', { clientId, query })).json();
      const statuses = page.statuses as { status: { status: { state: string } } }[];
      return { states: statuses.map(({ status }) => status.status.state), next: page.nextCursor };
    };
    expect((await states('')).states).toEqual(['installing', 'installing', 'installed', 'failed']);
    expect((await states(`?deploymentId=${HISTORIAN}`)).states).toEqual(['failed']);
    const first = await states('?limit=3');
    const second = await states(`?limit=1&cursor=${first.next}`);
    expect(second).toEqual({ states: ['failed'], next: undefined });
  });

  it('refuses what it does not understand', async () => {
    const { clientId } = await deviceWith();
    for (const query of ['?deploymentId=x', '?limit=0', '?cursor=1.x', '?state=pending']) {
      expect((await operate(wfm, 'listDeploymentStatuses', { clientId, query })).status).toBe(400);
    }
    expect((await operate(wfm, 'listDeploymentStatuses', { clientId: NOBODY })).status).toBe(404);
  });

  it('refuses the cursor of another client', async () => {
    const [one, other] = [await deviceWith(WATCHER), await deviceWith(WATCHER)];
    for (const state of ['installing', 'installed']) await one.reportStatus(WATCHER, state);
    const page = await operate(wfm, 'listDeploymentStatuses', { clientId: one.clientId, query: '?limit=1' });
    const query = `?cursor=${page.json().nextCursor}`;
    expect((await operate(wfm, 'listDeploymentStatuses', { clientId: other.clientId, query })).status).toBe(
      400,
    );
  });
});
