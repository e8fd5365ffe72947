import { createServer } from 'node:https';
import { createNodeListener, createWfm } from '@margo-contract/sdk-server';
import { createServerIdentity } from '../../pki/server-identity.js';
import { withAccessLog } from '../../process/access-log.js';
import { combineBehaviours, type SignatureParts } from '../behaviour/behaviour.js';
import { createDirectory, createRecords } from '../directory.js';
import { createHandlers } from '../handlers.js';
import type { WfmSettings } from '../options.js';
import { createReplayMemory } from '../replay-memory.js';
import { observeTraffic } from '../traffic/observe.js';
import { type DeviceParts, type DeviceSide, KEEP_ALIVE_MILLISECONDS, unavailability } from './device-side.js';

/** The device side of a WFM whose clients sign, with everything in which it is to behave otherwise. */
export async function createSignatureSide(settings: WfmSettings): Promise<DeviceSide> {
  const identity = await createServerIdentity(settings.directory);
  const { ca, caFile, directory, server: own } = identity;
  return {
    ca,
    caFile,
    directory,
    createServer: async (shared) => {
      const behaviour = combineBehaviours(settings.behaviours);
      const parts = behaviour.signatureParts(
        behaviour.parts(partsOf(settings, shared, ca), settings),
        settings,
      );
      const wfm = createWfm(parts);
      const around = behaviour.around(wfm.handle, { parts, settings, signature: parts });
      const handle =
        settings.traffic === undefined ? around : observeTraffic(around, settings, settings.traffic);
      const tls = behaviour.tls(wfm.tlsOptions({ key: own.key, cert: own.certificate }));
      const server = createServer(tls, withAccessLog(createNodeListener(handle), settings.log, 'wfm'));
      server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
      await behaviour.server(server, undefined);
      return server;
    },
    close: identity.close,
  };
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
