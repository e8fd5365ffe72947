import assert from 'node:assert/strict';
import { createWfm, type SignatureHandlers } from '@margo-contract/sdk-server';

const handlers: SignatureHandlers = {
  getRootCertificate: async () => '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n',
  onboardClient: async () => ({ outcome: 'declined', detail: 'Nobody is known here.' }),
  createDeviceCapabilities: async () => {},
  replaceDeviceCapabilities: async () => {},
  deleteDeviceCapabilities: async () => {},
  getStateManifest: async () => ({ manifestVersion: 1n, bundle: null, deployments: [] }),
  getDeployment: async () => undefined,
  getBundle: async () => undefined,
  reportDeploymentStatus: async () => 'first',
};

const wfm = createWfm({
  profile: 'signature',
  handlers,
  clients: { find: async () => undefined },
  records: { hasDevice: async () => false, hasDeployment: async () => false },
});
const response = await wfm.fetch(new Request('https://wfm.example/api/v1/clients/nobody/deployments'));
assert.equal(response.status, 404);
assert.match(await response.text(), /invalid-client/);
