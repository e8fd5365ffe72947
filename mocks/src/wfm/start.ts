import { createServer as createHttpServer, type Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { withAccessLog } from '../process/access-log.js';
import { listen, stopListening } from '../process/listen.js';
import type { Closable } from '../process/run.js';
import { type ConsoleParts, createConsoleListener } from './console/listener.js';
import { loadConsolePage } from './console/page.js';
import { ConsoleTokens, isSame } from './console/tokens.js';
import { followFolder } from './folder/desired-state.js';
import { createManifests } from './manifest/manifests.js';
import type { OperatorParts } from './operator/call.js';
import { type Cursors, createCursors } from './operator/cursor.js';
import { createOperatorListener } from './operator/listener.js';
import { type StartWfmOptions, settle, type WfmSettings } from './options.js';
import type { DeviceSide, MtlsSide } from './profile/device-side.js';
import { createMtlsSide } from './profile/mtls.js';
import { createSignatureSide } from './profile/signature.js';

/** A WFM in a box that listens. */
export interface RunningWfm extends Closable {
  /** Root URL of the device interface. */
  readonly url: string;
  /** Root URL of the operator interface: plain HTTP, on the loopback interface only. */
  readonly operatorUrl: string;
  readonly operatorToken: string;
  /** Opens the console, once: whoever has it can do what the operator can. */
  readonly consoleUrl?: string;
  /** CA that devices trust HTTPS servers by, PEM: the WFM's, or with mutual TLS the identity service's. */
  readonly ca: string;
  /** File with that CA. */
  readonly caFile: string;
  /** Directory of the files. */
  readonly directory: string;
  /** With mutual TLS: identity service, PKI, and a first client. */
  readonly mtls?: MtlsSide;
}

/** Both interfaces are for programs on the same machine. */
const LOOPBACK = '127.0.0.1';

/**
 * Starts a WFM with a throwaway CA: the device interface over TLS 1.3, the operator interface beside it, and with mutual TLS an identity
 * service.
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
  const side = await createDeviceSide(settings);
  const shown = await openConsole(settings);
  const { wfm, operator } = await createServers(settings, cursors, side, shown);
  const stop = async () => {
    shown?.traffic.close();
    await Promise.all([wfm, operator].filter(({ listening }) => listening).map(stopListening));
    await side.close();
  };
  try {
    const port = await listen(wfm, { port: settings.port, host: LOOPBACK });
    const operatorPort = await listen(operator, { port: settings.operatorPort, host: LOOPBACK });
    return {
      url: `https://localhost:${port}${settings.basePath}`,
      operatorUrl: `http://${LOOPBACK}:${operatorPort}`,
      operatorToken: settings.operatorToken,
      ...(shown !== undefined && {
        consoleUrl: `http://${LOOPBACK}:${operatorPort}/console#${shown.tokens.link}`,
      }),
      ca: side.ca,
      caFile: side.caFile,
      directory: side.directory,
      ...(side.mtls !== undefined && { mtls: side.mtls }),
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

/** The console of a WFM that has one. */
type ShownConsole = Pick<ConsoleParts, 'tokens' | 'page' | 'traffic' | 'switchboard'>;

async function openConsole({ workbench, random }: WfmSettings): Promise<ShownConsole | undefined> {
  if (workbench === undefined) return undefined;
  return { ...workbench, tokens: new ConsoleTokens(random), page: await loadConsolePage() };
}

function createDeviceSide(settings: WfmSettings): Promise<DeviceSide> {
  return settings.profile === 'mtls' ? createMtlsSide(settings) : createSignatureSide(settings);
}

async function createServers(
  settings: WfmSettings,
  cursors: Cursors,
  side: DeviceSide,
  shown: ShownConsole | undefined,
): Promise<{ wfm: TlsServer; operator: Server }> {
  const { store, clock, log, operatorToken } = settings;
  const onError = (error: unknown) => log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  const manifests = createManifests(store, settings.basePath, settings.profile);
  const createId = settings.createClientId;
  const parts: OperatorParts = {
    profile: settings.profile,
    ...(side.mtls !== undefined && { mtls: side.mtls }),
    store,
    manifests,
    cursors,
    clock,
    createId,
    onError,
  };
  const accepts = (token: string) => isSame(token, operatorToken) || shown?.tokens.isSession(token) === true;
  const operatorListener = createOperatorListener(parts, accepts);
  const listener =
    shown === undefined
      ? operatorListener
      : createConsoleListener({ ...shown, store, accepts, onError }, operatorListener);
  return {
    wfm: await side.createServer(parts),
    // A stream of registrations may take as long as it likes.
    operator: createHttpServer(
      { requestTimeout: 0, requireHostHeader: false },
      withAccessLog(listener, log, 'operator'),
    ),
  };
}
