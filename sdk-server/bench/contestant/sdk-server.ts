import { createServer } from 'node:http';
import { createWfm, prepareManifest, type SignatureHandlers } from '../../src/index.js';
import { CLIENT, DEPLOYMENT, MANIFEST } from '../scenario.js';
import { type Contestant, listen } from './contestant.js';

/** The whole pipeline of this package, as in production. */
export const sdkServer: Contestant = {
  start: (key) => {
    const client = { clientId: CLIENT, publicKey: key, trusted: true };
    const { nodeListener } = createWfm({
      profile: 'signature',
      handlers,
      clients: { find: async (clientId) => (clientId === CLIENT ? client : undefined) },
      records: {
        hasDevice: async () => false,
        hasDeployment: async (_, deploymentId) => deploymentId === DEPLOYMENT,
      },
    });
    return listen(createServer(nodeListener));
  },
};

const manifest = prepareManifest(MANIFEST);

const handlers: SignatureHandlers = {
  getRootCertificate: unused,
  onboardClient: unused,
  createDeviceCapabilities: unused,
  replaceDeviceCapabilities: unused,
  deleteDeviceCapabilities: unused,
  getStateManifest: async () => manifest,
  getDeployment: unused,
  getBundle: unused,
  reportDeploymentStatus: async () => 'later',
};

function unused(): never {
  throw new Error('The bench never asks for this');
}
