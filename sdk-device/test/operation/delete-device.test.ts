import { describe, expect, it } from 'vitest';
import { deleteDevice } from '../../src/index.js';
import { CLIENT_ID, catalogued, empty, fakeWfm, problem, ROOT_URL } from '../support/fake-wfm.js';

const device = { clientId: CLIENT_ID, deviceId: 'bw-gw-02/valve-a' };

describe('deleteDevice', () => {
  it('withdraws the report (GW-009)', async () => {
    const { client, requests } = await fakeWfm(empty(204));
    await deleteDevice(client, device);
    const url = `${ROOT_URL}/api/v1/clients/${CLIENT_ID}/capabilities/bw-gw-02/valve-a`;
    expect(requests[0]).toMatchObject({ method: 'DELETE', url, body: '' });
  });

  it('tells a device that is not known', async () => {
    const { client } = await fakeWfm(problem(404, catalogued('device-not-found')));
    await expect(deleteDevice(client, device)).rejects.toMatchObject({ code: 'response-device-not-found' });
  });

  it('refuses another status', async () => {
    const { client } = await fakeWfm(empty(200));
    await expect(deleteDevice(client, device)).rejects.toMatchObject({ code: 'response-unusable-status' });
  });
});
