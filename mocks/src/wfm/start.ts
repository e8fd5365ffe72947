import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer, type Server as TlsServer } from 'node:https';
import type { Maintenance } from '@margo-contract/generated/operator';
import { createNodeListener, createWfm, type Unavailability } from '@margo-contract/sdk-server';
import { withAccessLog } from '../process/access-log.js';
import { listen, stopListening } from '../process/listen.js';
import type { Closable } from '../process/run.js';
import { combineBehaviours, type SignatureParts } from './behaviour/behaviour.js';
import { createDirectory, createRecords } from './directory.js';
import { followFolder } from './folder/desired-state.js';
import { createHandlers } from './handlers.js';
import { createManifests } from './manifest/manifests.js';
import type { OperatorParts } from './operator/call.js';
import { type Cursors, createCursors } from './operator/cursor.js';
import { createOperatorListener } from './operator/listener.js';
import { type StartWfmOptions, settle, type WfmSettings } from './options.js';
import { createServerIdentity, type ServerIdentity } from './pki/server-identity.js';
import { createReplayMemory } from './replay-memory.js';

/** A WFM in a box that listens. */
export interface RunningWfm extends Closable {
  /** Root URL of the device interface. */
  readonly url: string;
  /** Root URL of the operator interface: plain HTTP, on the loopback interface only. */
  readonly operatorUrl: string;
  readonly operatorToken: string;
  /** Root CA certificate, PEM. */
  readonly ca: string;
  /** File with the root CA certificate. */
  readonly caFile: string;
  /** Directory of the files. */
  readonly directory: string;
}

/** Both interfaces are for programs on the same machine. */
const LOOPBACK = '127.0.0.1';
const DEFAULT_RETRY_AFTER_SECONDS = 60;

/**
 * Starts a WFM with a throwaway CA: the device interface over TLS 1.3, the operator interface beside it.
 *
 * @throws MargoError `mock-option-invalid`, `mock-port-taken`, `mock-port-refused`, `mock-ca-unusable`,
 *   `mock-directory-unusable`, and what `openStore` throws
 */
export async function startWfm(options: StartWfmOptions = {}): Promise<RunningWfm> {
  const settings = await followDesiredState(await settle(options));
  try {
    return await startWith(settings);
  } catch (error) {
    await settings.store.close();
    throw error;
  }
}

async function followDesiredState(settings: WfmSettings): Promise<WfmSettings> {
  try {
    return { ...settings, store: await followFolder(settings) };
  } catch (error) {
    await settings.store.close();
    throw error;
  }
}

async function startWith(settings: WfmSettings): Promise<RunningWfm> {
  // Every WFM of a store takes the cursors of the others.
  const cursors = createCursors(await settings.store.secrets.keep('cursors', settings.random(32)));
  const identity = await createServerIdentity(settings.directory);
  const { wfm, operator } = createServers(settings, cursors, identity);
  const stop = async () => {
    await Promise.all([wfm, operator].filter(({ listening }) => listening).map(stopListening));
    await identity.close();
  };
  try {
    const port = await listen(wfm, { port: settings.port, host: LOOPBACK });
    const operatorPort = await listen(operator, { port: settings.operatorPort, host: LOOPBACK });
    return {
      url: `https://localhost:${port}${settings.basePath}`,
      operatorUrl: `http://${LOOPBACK}:${operatorPort}`,
      operatorToken: settings.operatorToken,
      ca: identity.ca,
      caFile: identity.caFile,
      directory: identity.directory,
      async close() {
        await stop();
        await settings.store.close();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createServers(
  settings: WfmSettings,
  cursors: Cursors,
  identity: ServerIdentity,
): { wfm: TlsServer; operator: Server } {
  const { store, clock, log, operatorToken } = settings;
  const onError = (error: unknown) => log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  const manifests = createManifests(store, settings.basePath);
  const createId = settings.createClientId;
  const parts: OperatorParts = {
    store,
    manifests,
    cursors,
    clock,
    createId,
    onError,
  };
  const operatorListener = createOperatorListener(parts, operatorToken);
  return {
    wfm: createDeviceServer(settings, parts, identity),
    // A stream of registrations may take as long as it likes.
    operator: createHttpServer(
      { requestTimeout: 0, requireHostHeader: false },
      withAccessLog(operatorListener, log, 'operator'),
    ),
  };
}

/** The server of the device interface, with everything in which it is to behave otherwise. */
function createDeviceServer(
  settings: WfmSettings,
  shared: OperatorParts,
  identity: ServerIdentity,
): TlsServer {
  const behaviour = combineBehaviours(settings.behaviours);
  const parts = behaviour.parts(wfmOptions(settings, shared, identity), settings);
  const wfm = createWfm(parts);
  const handle = behaviour.around(wfm.handle, { parts, settings });
  const { key, certificate: cert } = identity.server;
  const server = createHttpsServer(
    behaviour.tls(wfm.tlsOptions({ key, cert })),
    withAccessLog(createNodeListener(handle), settings.log, 'wfm'),
  );
  behaviour.server(server);
  return server;
}

function wfmOptions(
  { basePath, onboarding }: WfmSettings,
  { store, manifests, clock, createId, onError }: OperatorParts,
  { ca }: ServerIdentity,
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

function unavailability({ enabled, retryAfterSeconds, detail }: Maintenance): Unavailability | undefined {
  if (!enabled) return undefined;
  return {
    status: 503,
    retryAfterSeconds: retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS,
    detail: detail ?? 'The WFM is closed for maintenance.',
  };
}
