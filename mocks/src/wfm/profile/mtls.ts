import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { SvidError } from '@margo-contract/protocol';
import { explainSvid, svidExplanationLines } from '@margo-contract/protocol/doctor';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import {
  createNodeListener,
  createWfm,
  MutualTls,
  type MutualTlsOptions,
  type Refused,
} from '@margo-contract/sdk-server';
import { type RunningMis, startMis } from '../../mis/start.js';
import { withAccessLog } from '../../process/access-log.js';
import { type Log, visible } from '../../process/log.js';
import { PRIVATE, PUBLIC, writeWhole } from '../../process/write-whole.js';
import { FIRST_CLIENT, type TrustDomain } from '../../svid/trust-domain.js';
import { type Behaviour, combineBehaviours, type Handle, type MtlsParts } from '../behaviour/behaviour.js';
import { createRecords } from '../directory.js';
import { createWfmHandlers } from '../handlers.js';
import type { WfmSettings } from '../options.js';
import { withWorkbench } from '../traffic/observe.js';
import { acceptClient, createAcceptedClients } from './accepted-clients.js';
import {
  type DeviceParts,
  type DeviceSide,
  KEEP_ALIVE_MILLISECONDS,
  type MtlsSide,
  unavailability,
} from './device-side.js';
import { storePlace } from './shared-pki.js';

const SVID_LIFETIME_SECONDS = 31_536_000;
/** How long other WFMs of a store do not know of a change of the trust bundle. */
const LOOK_MILLISECONDS = 1_000;

/**
 * The device side of a WFM with mutual TLS: identity service and PKI come with it, and the SVID of a first client that is accepted.
 */
export async function createMtlsSide(settings: WfmSettings): Promise<DeviceSide> {
  const { misPort, directory, wfm, clock, log, store } = settings;
  const behaviour = combineBehaviours(settings.behaviours);
  const place = directory === undefined ? {} : { directory };
  const pki = storePlace(store, directory);
  const mis = await startMis({ port: misPort, wfm, clock, log, pki, around: behaviour.mis, ...place });
  try {
    const tls = new MutualTls(behaviour.mutualTls(await tlsOptionsOf(settings, mis.domain)));
    const renew = () => renewSvid(tls, mis.domain);
    mis.domain.onChange(() => follow(tls, mis.domain));
    const client = await writeFirstClient(mis);
    const stopLooking = lookForRotation(mis.domain, log);
    await acceptClient(store, { spiffeId: client.spiffeId, at: clock() });
    return {
      ca: mis.ca,
      caFile: mis.caFile,
      directory: mis.directory,
      mtls: { mis, client, renew },
      createServer: (shared) => createDeviceServer(settings, shared, tls, mis.domain),
      close: async () => {
        stopLooking();
        await mis.close();
      },
    };
  } catch (error) {
    await mis.close();
    throw error;
  }
}

/** Finds out what other WFMs of the store have done with the trust bundle. */
function lookForRotation(domain: TrustDomain, log: Log): () => void {
  const look = () =>
    domain
      .refresh()
      .catch((error: unknown) => log(`wfm: the trust bundle cannot be looked up: ${String(error)}`));
  const timer = setInterval(look, LOOK_MILLISECONDS).unref();
  return () => clearInterval(timer);
}

async function createDeviceServer(
  settings: WfmSettings,
  shared: DeviceParts,
  tls: MutualTls,
  domain: TrustDomain,
): Promise<Server> {
  const behaviour = combineBehaviours(settings.behaviours);
  const serve = (behaviours: readonly Behaviour[]) =>
    handleOf(settings, partsOf(settings, shared), behaviours);
  const handle = withWorkbench(settings, serve(settings.behaviours), serve);
  const listener = withAccessLog(createNodeListener(handle), settings.log, 'wfm');
  // The guard refuses whom TLS does not trust; were it for TLS alone, nothing would be known of the certificate.
  const options = { ...tls.serverOptions(), rejectUnauthorized: false };
  const server = createServer(behaviour.tls(options), listener);
  const change = await behaviour.context(domain);
  const setSecureContext = server.setSecureContext.bind(server);
  server.setSecureContext = (context) => setSecureContext(change(context));
  tls.guard(server);
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  await behaviour.server(server, domain);
  return server;
}

function handleOf(settings: WfmSettings, own: MtlsParts, behaviours: readonly Behaviour[]): Handle {
  const behaviour = combineBehaviours(behaviours);
  const parts = behaviour.mtlsParts(behaviour.parts(own, settings), settings);
  return behaviour.around(createWfm(parts).handle, { parts, settings, mtls: parts });
}

function partsOf(
  { basePath, wfm, acceptance }: WfmSettings,
  { store, manifests, clock, onError }: DeviceParts,
): MtlsParts {
  return {
    profile: 'mtls',
    wfm,
    handlers: createWfmHandlers({ store, manifests, clock }),
    clients: createAcceptedClients({ store, clock, policy: acceptance, onError }),
    records: createRecords(store),
    availability: async () => unavailability(await store.maintenance.get()),
    basePath,
    clock,
    onError,
  };
}

async function tlsOptionsOf(settings: WfmSettings, domain: TrustDomain): Promise<MutualTlsOptions> {
  const { wfm } = settings;
  return {
    wfm,
    svid: await domain.issueWfm({ lifetimeSeconds: SVID_LIFETIME_SECONDS }),
    trustBundle: parseTrustBundle(domain.bundle()),
    onRefused: (refused) => logRefused(settings, domain, refused),
  };
}

/** Says which rules the SVID breaks, where TLS only says that it is refused. */
function logRefused(
  { wfm, log, clock }: WfmSettings,
  domain: TrustDomain,
  { peerAddress = 'unknown', error, presented: [certificate, ...intermediates] }: Refused,
): void {
  log(`wfm: refused ${peerAddress}: ${error.message}`);
  if (certificate === undefined) return;
  // Where TLS trusts the chain, the leaf alone is known.
  const isTrusted = error instanceof SvidError;
  const anchors = parseTrustBundle(domain.bundle()).anchors.map(({ der }) => der);
  const chain = isTrusted ? {} : { intermediates, anchors };
  const explanation = explainSvid({ certificate, ...chain, role: 'client', wfm, clock });
  for (const line of svidExplanationLines(explanation)) log(`doctor: ${visible(line)}`);
}

async function renewSvid(tls: MutualTls, domain: TrustDomain): Promise<void> {
  tls.renew(await domain.issueWfm({ lifetimeSeconds: SVID_LIFETIME_SECONDS }));
}

/**
 * Takes a changed bundle over. While two roots are trusted the SVID stays below the old one, which every device knows; before the old
 * root goes, a new SVID comes.
 */
async function follow(tls: MutualTls, domain: TrustDomain): Promise<void> {
  if (!domain.isRotating) await renewSvid(tls, domain);
  tls.replaceTrustBundle(parseTrustBundle(domain.bundle()));
}

async function writeFirstClient({ domain, directory }: RunningMis): Promise<MtlsSide['client']> {
  const { spiffeId, cert, key } = await domain.issueClient(FIRST_CLIENT, {
    lifetimeSeconds: SVID_LIFETIME_SECONDS,
  });
  const svidFile = join(directory, `${FIRST_CLIENT}.pem`);
  const keyFile = join(directory, `${FIRST_CLIENT}-key.pem`);
  await writeWhole(keyFile, key, PRIVATE);
  await writeWhole(svidFile, cert, PUBLIC);
  return { spiffeId, svidFile, keyFile };
}
