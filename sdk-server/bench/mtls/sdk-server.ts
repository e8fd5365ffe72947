import { createServer } from 'node:https';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { createWfm, MutualTls, prepareManifest } from '../../src/index.js';
import { type Contestant, listen } from './contestant.js';
import { MANIFEST, WFM } from './scenario.js';

/** The whole pipeline of this package, as in production. */
export const sdkServer: Contestant = ({ server: svid, bundle, spiffeId }) => {
  const manifest = prepareManifest(MANIFEST);
  const { nodeListener } = createWfm({
    profile: 'mtls',
    wfm: WFM,
    handlers: {
      replaceDeviceCapabilities: async () => undefined,
      deleteDeviceCapabilities: unused,
      getStateManifest: async () => manifest,
      getDeployment: unused,
      getBundle: unused,
      reportDeploymentStatus: unused,
    },
    clients: {
      decide: async (id) => (id === spiffeId ? 'accepted' : { outcome: 'denied', detail: 'Unknown.' }),
    },
    records: { hasDevice: async () => true, hasDeployment: async () => false },
  });
  const tls = new MutualTls({ wfm: WFM, svid, trustBundle: parseTrustBundle(Buffer.from(bundle)) });
  const server = createServer(tls.serverOptions(), nodeListener);
  tls.guard(server);
  return listen(server);
};

function unused(): never {
  throw new Error('The bench never asks for this');
}
