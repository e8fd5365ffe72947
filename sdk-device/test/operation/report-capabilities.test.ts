import { describe, expect, it } from 'vitest';
import { type Capabilities, reportCapabilities } from '../../src/index.js';
import { CLIENT_ID, catalogued, empty, fakeWfm, problem, ROOT_URL } from '../support/fake-wfm.js';

const deviceId = 'bw-gw-02/valve-a';
const capabilities: Capabilities = {
  properties: { id: deviceId, vendor: 'Halden Valves', modelNumber: 'HV-12', serialNumber: 'HV12-00981' },
  'x-halden-valves-extensions': { maintenance: { contract: 'gold' } },
};
const report = { clientId: CLIENT_ID, deviceId, capabilities };

describe('reportCapabilities', () => {
  it.each([
    [false, 'POST'],
    [true, 'PUT'],
  ])(
    'reports a device, known to the WFM: %s, by %s with the slashes of its id (CAP-008)',
    async (known, method) => {
      const { client, requests } = await fakeWfm(empty(201));
      await reportCapabilities(client, { ...report, known });
      const url = `${ROOT_URL}/api/v1/clients/${CLIENT_ID}/capabilities/bw-gw-02/valve-a`;
      expect(requests[0]).toMatchObject({ method, url });
      expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
        apiVersion: 'device.margo.org/v1alpha1',
        kind: 'DeviceCapabilitiesManifest',
        ...capabilities,
      });
    },
  );

  it('tolerates 200 for a replacement, not for a first report', async () => {
    const { client } = await fakeWfm(empty(200));
    await expect(reportCapabilities(client, { ...report, known: true })).resolves.toBeUndefined();
    await expect(reportCapabilities(client, { ...report, known: false })).rejects.toMatchObject({
      code: 'response-unusable-status',
    });
  });

  it.each([{}, { 'Transfer-Encoding': 'chunked' }])('takes no interest in a body, %j', async (headers) => {
    const { client } = await fakeWfm(() => new Response('<html>', { status: 201, headers }));
    await expect(reportCapabilities(client, { ...report, known: false })).resolves.toBeUndefined();
  });

  it('refuses capabilities of another device before anything is sent (CAP-012)', async () => {
    const { client, requests } = await fakeWfm(empty(201));
    const reported = reportCapabilities(client, { ...report, deviceId: 'bw-gw-02', known: false });
    await expect(reported).rejects.toMatchObject({ code: 'request-device-id-mismatch' });
    expect(requests).toHaveLength(0);
  });

  it.each(['bw-gw-02/../x', '..', 'a//b', 'a b', 'a?b'])(
    'refuses the id %j before anything is sent',
    async (id) => {
      const { client, requests } = await fakeWfm(empty(201));
      const hostile = { ...capabilities, properties: { ...capabilities.properties, id } };
      const reported = reportCapabilities(client, {
        clientId: CLIENT_ID,
        deviceId: id,
        capabilities: hostile,
        known: true,
      });
      await expect(reported).rejects.toMatchObject({ code: 'request-path-parameter' });
      expect(requests).toHaveLength(0);
    },
  );

  it('tells that the gateway has to be reported first', async () => {
    const { client } = await fakeWfm(problem(404, catalogued('gateway-not-found')));
    await expect(reportCapabilities(client, { ...report, known: false })).rejects.toMatchObject({
      code: 'response-gateway-not-found',
    });
  });
});
