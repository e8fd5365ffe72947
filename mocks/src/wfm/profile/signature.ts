import { createServer } from 'node:https';
import { createNodeListener, createWfm } from '@margo-contract/sdk-server';
import { createServerIdentity } from '../../pki/server-identity.js';
import { withAccessLog } from '../../process/access-log.js';
import { type Behaviour, combineBehaviours, type SignatureParts } from '../behaviour/behaviour.js';
import { createDirectory, createRecords } from '../directory.js';
import { createHandlers } from '../handlers.js';
import type { WfmSettings } from '../options.js';
import { createReplayMemory } from '../replay-memory.js';
import { withWorkbench } from '../traffic/observe.js';
import { type DeviceParts, type DeviceSide, KEEP_ALIVE_MILLISECONDS, unavailability } from './device-side.js';

/** The device side of a WFM whose clients sign, with everything in which it is to behave otherwise. */
export async function createSignatureSide(settings: WfmSettings): Promise<DeviceSide> {
  const identity = await createServerIdentity(settings.directory);
  const { ca, caFile, directory } = identity;
  return {
    ca,
    caFile,
    directory,
    createServer: async (shared) => {
      const behaviour = combineBehaviours(settings.behaviours);
      const { wfm, handle: own } = serve(settings, partsOf(settings, shared, ca), settings.behaviours);
      const handle = withWorkbench(
        settings,
        own,
        (behaviours) => serve(settings, partsOf(settings, shared, ca), behaviours).handle,
      );
      const tls = behaviour.tls(
        wfm.tlsOptions({ key: identity.server.key, cert: identity.server.certificate }),
      );
      const server = createServer(tls, withAccessLog(createNodeListener(handle), settings.log, 'wfm'));
      server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
      await behaviour.server(server, undefined);
      return server;
    },
    close: identity.close,
  };
}

function serve(settings: WfmSettings, own: SignatureParts, behaviours: readonly Behaviour[]) {
  const behaviour = combineBehaviours(behaviours);
  const parts = behaviour.signatureParts(behaviour.parts(own, settings), settings);
  const wfm = createWfm(parts);
  return { wfm, handle: behaviour.around(wfm.handle, { parts, settings, signature: parts }) };
}

function partsOf(
  { basePath, onboarding }: WfmSettings,
  { store, manifests, clock, createId, onError }: DeviceParts,
  ca: string,
): SignatureParts {
  return {
    profile: 'signature',
    handlers: createHandlers({ store, manifests, clock, createId, policy: onboarding, ca }),
    clients: createDirectory({ store, clock, onError }),
    records: createRecords(store),
    replayMemory: createReplayMemory(store, clock),
    // A fleet or suite on this machine onboards thousands of clients from one address.
    onboardingRateLimit: 'none',
    availability: async () => unavailability(await store.maintenance.get()),
    basePath,
    clock,
    onError,
  };
}
