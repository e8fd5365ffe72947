import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import type { Clock } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import type { Wfm } from '@margo-contract/sdk-server';
import { createNodeListener } from '@margo-contract/sdk-server/core';
import { createServerIdentity, type ServerIdentity } from '../pki/server-identity.js';
import { withAccessLog } from '../process/access-log.js';
import { listen, stopListening } from '../process/listen.js';
import { type Log, logNothing } from '../process/log.js';
import type { Closable } from '../process/run.js';
import { PRIVATE, PUBLIC, writeWhole } from '../process/write-whole.js';
import { TrustDomain } from '../svid/trust-domain.js';
import type { TrustDomainPlace } from '../svid/trust-domain-file.js';
import { BUNDLE_PATH, createMis } from './listener.js';

/** How an identity service is set up; everything has a default. */
export interface StartMisOptions {
  /** Port; one that is free when absent. */
  readonly port?: number;
  /** Where the CAs are kept, with their keys; a temporary directory, removed at the end, when absent. */
  readonly directory?: string;
  /** The trust domain and the WFM of it; `margo.example` and `wfm-1` when absent. */
  readonly wfm?: WfmName;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Where the PKI is kept; in the directory when absent. */
  readonly pki?: TrustDomainPlace;
  /** Stands around the service: sees each request first, and its response last. */
  readonly around?: (handle: Wfm['handle']) => Wfm['handle'];
}

/** An identity service that listens. */
export interface RunningMis extends Closable {
  /** Its origin: the discovery document is below it. */
  readonly url: string;
  readonly bundleUrl: string;
  /** File with the CA that devices authenticate this server with. It has nothing to do with the trust bundle. */
  readonly caFile: string;
  /** CA of this server, PEM. */
  readonly ca: string;
  /** File with the trust bundle, kept up to date. */
  readonly bundleFile: string;
  /** Files with the CA that issues SVIDs now and its key, for a suite that issues its own. */
  readonly issuingCaFile: string;
  readonly issuingCaKeyFile: string;
  readonly directory: string;
  /** The PKI behind it: issues SVIDs and rotates the bundle. */
  readonly domain: TrustDomain;
}

export const DEFAULT_WFM: WfmName = { trustDomain: 'margo.example', wfmId: 'wfm-1' };
const LOOPBACK = '127.0.0.1';
const BUNDLE_FILE = 'trust-bundle.json';

/**
 * Starts an identity service (MIS) with a throwaway PKI: discovery document and trust bundle over HTTPS.
 *
 * @throws MargoError `mock-ca-unusable`, `mock-directory-unusable`, `mock-port-taken`, `mock-port-refused` @throws SpiffeIdError
 */
export async function startMis(options: StartMisOptions = {}): Promise<RunningMis> {
  const {
    directory,
    wfm = DEFAULT_WFM,
    clock = () => new Date(),
    log = logNothing,
    around = (handle) => handle,
  } = options;
  const identity = await createServerIdentity(directory);
  try {
    const domain = await TrustDomain.open(wfm, options.pki ?? directory);
    return await serve({ domain, identity, clock, log, around, port: options.port ?? 0 });
  } catch (error) {
    await identity.close();
    throw error;
  }
}

interface Serving {
  readonly domain: TrustDomain;
  readonly identity: ServerIdentity;
  readonly clock: Clock;
  readonly log: Log;
  readonly around: NonNullable<StartMisOptions['around']>;
  readonly port: number;
}

async function serve({ domain, identity, clock, log, around, port: wanted }: Serving): Promise<RunningMis> {
  let bundleUrl = '';
  const onError = (error: unknown) => log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  const handle = around(createMis({ domain, bundleUrl: () => bundleUrl }, clock, onError));
  const { key, certificate: cert } = identity.server;
  const tls = { key, cert, minVersion: 'TLSv1.2', requireHostHeader: false } as const;
  const server: Server = createServer(tls, withAccessLog(createNodeListener(handle), log, 'mis'));
  const port = await listen(server, { port: wanted, host: LOOPBACK });
  const url = `https://localhost:${port}`;
  bundleUrl = `${url}/${BUNDLE_PATH}`;
  const bundleFile = join(identity.directory, BUNDLE_FILE);
  const issuingCaFile = join(identity.directory, 'issuing-ca.pem');
  const issuingCaKeyFile = join(identity.directory, 'issuing-ca-key.pem');
  const keepFile = async () => {
    const { certificate, key } = domain.issuingCa();
    await writeWhole(issuingCaKeyFile, key, PRIVATE);
    await writeWhole(issuingCaFile, certificate, PUBLIC);
    await writeWhole(bundleFile, Buffer.from(domain.bundle()).toString(), PUBLIC);
  };
  domain.onChange(keepFile);
  await keepFile();
  return {
    url,
    bundleUrl,
    ca: identity.ca,
    caFile: identity.caFile,
    bundleFile,
    issuingCaFile,
    issuingCaKeyFile,
    directory: identity.directory,
    domain,
    async close() {
      await stopListening(server);
      await identity.close();
    },
  };
}
