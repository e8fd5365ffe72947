import { expect, it } from 'vitest';
import { deploymentDocument, WATCHER } from '../support/documents.js';
import { operate, slugOf } from '../support/operator.js';
import { createRawDevice } from '../support/raw-device.js';
import { startTestWfm } from '../support/wfm.js';

it('lets a device know by 429 and 503 that a limit of the store is reached', async () => {
  const limits = { pendingClients: 1, devicesPerClient: 1, reportsPerClient: 1 };
  const closed = await startTestWfm({ onboarding: 'manual', limits });
  const [first, second] = [await createRawDevice(closed), await createRawDevice(closed)];
  expect((await first.onboard()).status).toBe(403);
  const refused = await second.onboard();
  expect([refused.status, slugOf(refused)]).toEqual([503, 'about:blank']);
  expect(refused.headers['retry-after']).toBe('3600');

  const wfm = await startTestWfm({ limits });
  const device = await createRawDevice(wfm);
  await device.onboard();
  expect((await device.report('gw')).status).toBe(201);
  const report = await device.report('other');
  expect([report.status, slugOf(report), report.headers['retry-after']]).toEqual([
    429,
    'about:blank',
    '3600',
  ]);
  expect((await device.report('gw')).status).toBe(201);

  const { clientId } = device;
  const body = deploymentDocument(WATCHER, 'gw');
  const headers = { 'content-type': 'application/yaml' };
  await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body, headers });
  expect((await device.reportStatus(WATCHER, 'installing')).status).toBe(201);
  expect((await device.reportStatus(WATCHER, 'installed')).status).toBe(429);
});
