import { describe, expect, it } from 'vitest';
import { type DeploymentStatus, reportStatus } from '../../src/index.js';
import { CLIENT_ID, empty, fakeWfm, ROOT_URL } from '../support/fake-wfm.js';
import { DEPLOYMENT_ID } from '../support/manifest.js';

const status: DeploymentStatus = {
  deploymentId: DEPLOYMENT_ID,
  components: [
    { name: 'historian', state: 'installed' },
    { name: 'dashboard', state: 'installing' },
  ],
};

async function send(report: DeploymentStatus, answer = empty(201)) {
  const { client, requests } = await fakeWfm(answer);
  await reportStatus(client, CLIENT_ID, report);
  return { request: requests[0], body: JSON.parse(requests[0]?.body ?? '') };
}

describe('reportStatus', () => {
  it('sends the whole document (STA-006)', async () => {
    const { request, body } = await send({ ...status, deviceId: 'bw-gw-02/valve-a' });
    const url = `${ROOT_URL}/api/v1/clients/${CLIENT_ID}/deployments/${DEPLOYMENT_ID}/status`;
    expect(request).toMatchObject({ method: 'POST', url });
    expect(body).toEqual({
      apiVersion: 'deployment.margo.org/v1alpha1',
      kind: 'DeploymentStatusManifest',
      deploymentId: DEPLOYMENT_ID,
      deviceId: 'bw-gw-02/valve-a',
      status: { state: 'installing' },
      components: status.components,
    });
  });

  it('sends the most severe state when none is given (STA-009)', async () => {
    const components = [...status.components, { name: 'third', state: 'failed' as const }];
    expect((await send({ ...status, components })).body.status).toEqual({ state: 'failed' });
  });

  it('sends state and error as given', async () => {
    const error = { code: '101', source: 'bw-gw-02', message: 'Child unknown' };
    expect((await send({ ...status, state: 'failed', error })).body.status).toEqual({
      state: 'failed',
      error,
    });
  });

  it('takes 200 for a later report', async () => {
    await expect(send(status, empty(200))).resolves.toBeDefined();
  });

  it('refuses another status', async () => {
    await expect(send(status, empty(202))).rejects.toMatchObject({ code: 'response-unusable-status' });
  });

  it('refuses a report without components, and a path that is none, before anything is sent', async () => {
    const { client, requests } = await fakeWfm(empty(201));
    await expect(reportStatus(client, CLIENT_ID, { ...status, components: [] })).rejects.toMatchObject({
      code: 'status-components-empty',
    });
    await expect(reportStatus(client, CLIENT_ID, { ...status, deploymentId: '../x' })).rejects.toMatchObject({
      code: 'request-path-parameter',
    });
    expect(requests).toHaveLength(0);
  });
});
