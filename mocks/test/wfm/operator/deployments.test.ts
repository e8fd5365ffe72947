import { computeDigest } from '@margo-contract/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { deploymentDocument, HISTORIAN, WATCHER } from '../../support/documents.js';
import { operate, slugOf } from '../../support/operator.js';
import { createRawDevice, type RawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let wfm: RunningWfm;
beforeAll(async () => {
  wfm = await startTestWfm();
});

async function onboarded(): Promise<RawDevice> {
  const device = await createRawDevice(wfm);
  await device.onboard();
  return device;
}

function put(clientId: string, deploymentId: string, body: string | Uint8Array) {
  return operate(wfm, 'putDeployment', { clientId, deploymentId, body });
}

describe('putDeployment', () => {
  it('stores and hands out the octets as they were sent', async () => {
    const { clientId, ...device } = await onboarded().then((one) => ({ clientId: one.clientId, one }));
    const document = `# first\r\n${deploymentDocument(WATCHER)}\n\n`;
    const answer = await put(clientId, WATCHER, document);
    const digest = computeDigest(Buffer.from(document));
    expect([answer.status, answer.json()]).toEqual([
      201,
      { deploymentId: WATCHER, digest, manifestVersion: 1 },
    ]);
    const path = `/api/v1/clients/${clientId}/deployments/${WATCHER}/${digest}`;
    expect((await device.one.send('GET', path)).body.toString()).toBe(document);
  });

  it('replaces content under the same id, which gets a greater version once it is handed out', async () => {
    const device = await onboarded();
    const { clientId } = device;
    await put(clientId, WATCHER, deploymentDocument(WATCHER));
    expect((await device.poll()).json().manifestVersion).toBe(1);
    const replaced = await put(clientId, WATCHER, deploymentDocument(WATCHER, 'gw', '2.0.0'));
    expect([replaced.status, replaced.json().manifestVersion]).toEqual([200, 2]);
    expect((await device.poll()).json().manifestVersion).toBe(2);
  });

  it('changes nothing when the octets are assigned already', async () => {
    const device = await onboarded();
    const { clientId } = device;
    await put(clientId, WATCHER, deploymentDocument(WATCHER));
    const before = await device.poll();
    const again = await put(clientId, WATCHER, deploymentDocument(WATCHER));
    expect([again.status, again.json().manifestVersion]).toEqual([200, 1]);
    expect((await device.poll()).body).toEqual(before.body);
  });

  it.each([
    ['nothing', '', 400, 'invalid-request'],
    ['broken YAML', 'a: [1', 400, 'invalid-request'],
    ['another id', deploymentDocument(HISTORIAN), 422, 'semantic-error'],
    ['a document that breaks the contract', `id: ${WATCHER}\n`, 422, 'semantic-error'],
  ])('refuses %s', async (_name, body, status, slug) => {
    const { clientId } = await onboarded();
    const answer = await put(clientId, WATCHER, body);
    expect([answer.status, slugOf(answer)]).toEqual([status, slug]);
    expect((await operate(wfm, 'listDeployments', { clientId })).json().deployments).toEqual([]);
  });

  it('refuses a document of more than 1 MiB, another type, and an unknown client', async () => {
    const { clientId } = await onboarded();
    const request = { clientId, deploymentId: WATCHER, body: deploymentDocument(WATCHER) };
    const large = { ...request, body: '#'.repeat(1_048_577) };
    const json = { ...request, headers: { 'content-type': 'application/json' } };
    expect((await operate(wfm, 'putDeployment', large)).status).toBe(413);
    expect((await operate(wfm, 'putDeployment', json)).status).toBe(415);
    const unknown = await operate(wfm, 'putDeployment', { ...request, clientId: NOBODY });
    expect([unknown.status, slugOf(unknown)]).toEqual([404, 'invalid-client']);
  });
});

describe('deleteDeployment', () => {
  it('takes the deployment off the manifest, but keeps its content and takes reports about it', async () => {
    const device = await onboarded();
    const { clientId } = device;
    await put(clientId, WATCHER, deploymentDocument(WATCHER));
    const manifest = (await device.poll()).json() as {
      deployments: { url: string }[];
      bundle: { url: string };
    };
    expect((await operate(wfm, 'deleteDeployment', { clientId, deploymentId: WATCHER })).status).toBe(204);
    expect((await device.poll()).json()).toEqual({ manifestVersion: 2, bundle: null, deployments: [] });
    for (const { url } of [...manifest.deployments, manifest.bundle]) {
      expect((await device.send('GET', url)).status).toBe(200);
    }
    expect((await device.reportStatus(WATCHER, 'removed')).status).toBe(201);
  });

  it('answers 404 for what is not assigned', async () => {
    const { clientId } = await onboarded();
    for (const deploymentId of [WATCHER, 'no-uuid']) {
      const answer = await operate(wfm, 'deleteDeployment', { clientId, deploymentId });
      expect([answer.status, slugOf(answer)]).toEqual([404, 'about:blank']);
    }
    const unknown = await operate(wfm, 'deleteDeployment', { clientId: NOBODY, deploymentId: WATCHER });
    expect(slugOf(unknown)).toBe('invalid-client');
  });
});

describe('listDeployments', () => {
  it('lists what is assigned in the order of the manifest', async () => {
    const { clientId } = await onboarded();
    await put(clientId, WATCHER, deploymentDocument(WATCHER));
    await put(clientId, HISTORIAN, deploymentDocument(HISTORIAN));
    const { manifestVersion, deployments } = (await operate(wfm, 'listDeployments', { clientId })).json();
    expect(manifestVersion).toBe(1);
    expect((deployments as { deploymentId: string }[]).map(({ deploymentId }) => deploymentId)).toEqual([
      HISTORIAN,
      WATCHER,
    ]);
  });

  it('answers 404 for an unknown client', async () => {
    expect((await operate(wfm, 'listDeployments', { clientId: NOBODY })).status).toBe(404);
  });
});

describe('a device that is deleted', () => {
  it('takes its deployments and those of its children with it (R-31)', async () => {
    const device = await onboarded();
    const { clientId } = device;
    const targets = new Map([
      ['00000000-0000-4000-8000-000000000001', 'gw'],
      ['00000000-0000-4000-8000-000000000002', 'gw/*'],
      ['00000000-0000-4000-8000-000000000003', 'gw/valve'],
      ['00000000-0000-4000-8000-000000000004', 'gw2'],
    ]);
    for (const id of ['gw', 'gw/valve', 'gw2']) await device.report(id);
    for (const [id, target] of targets) await put(clientId, id, deploymentDocument(id, target));
    const listed = async () => {
      const { manifestVersion, deployments } = (await device.poll()).json();
      const ids = (deployments as { deploymentId: string }[]).map(({ deploymentId }) => deploymentId);
      return [manifestVersion, ids.map((id) => targets.get(id))];
    };
    expect(await listed()).toEqual([1, ['gw', 'gw/*', 'gw/valve', 'gw2']]);
    await device.send('DELETE', `/api/v1/clients/${clientId}/capabilities/gw/valve`);
    expect(await listed()).toEqual([2, ['gw', 'gw/*', 'gw2']]);
    await device.send('DELETE', `/api/v1/clients/${clientId}/capabilities/gw`);
    expect(await listed()).toEqual([3, ['gw2']]);
  });
});
