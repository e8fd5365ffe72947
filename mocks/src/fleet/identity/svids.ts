import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectionOptions, DetailedPeerCertificate, PeerCertificate } from 'node:tls';
import { MargoError } from '@margo-contract/protocol';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import { parseMargoId, type WfmName } from '@margo-contract/protocol/spiffe-id';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { TrustDomain } from '../../svid/trust-domain.js';
import type { FleetIdentity, IdentityMaker } from './identity.js';
import { mtlsIdentity } from './mtls-identity.js';

/** Where a fleet with mutual TLS has its SVIDs from, and by what it trusts the WFM. */
export interface SvidSource {
  readonly makeIdentity: IdentityMaker;
  /** Options for `tls.connect` that trust the WFM with its SVID, and nobody else. */
  readonly trust: ConnectionOptions;
}

/** Which of how many parts. */
interface Part {
  readonly index: number;
  readonly count: number;
}

const LIFETIME_SECONDS = 86_400;
const KEY = '-key.pem';
const MOST_FILES = 1_000_000;

/**
 * Issues SVIDs by the PKI that a WFM in a box, or an identity service, keeps in a directory.
 *
 * @param prefix of the names of the devices
 * @throws MargoError `mock-ca-unusable`
 */
export async function issueSvids(directory: string, prefix: string): Promise<SvidSource> {
  const domain = await TrustDomain.openKept(directory);
  let count = 0;
  return {
    trust: trustOf(domain.bundle(), domain.wfm),
    makeIdentity: async () => {
      count += 1;
      const deviceId = `${prefix}-${count}`;
      const { spiffeId, cert, key } = await domain.issueClient(deviceId, {
        lifetimeSeconds: LIFETIME_SECONDS,
      });
      return svidIdentity(deviceId, spiffeId, { cert, key });
    },
  };
}

/**
 * Takes SVIDs out of a directory: `NAME.pem` with the chain and `NAME-key.pem` with the key, as `margo-mock svid` writes them.
 *
 * @param part which of how many processes it is for: no SVID is given to two
 * @throws MargoError `mock-option-invalid` @throws TrustBundleError
 */
export async function readSvids(
  directory: string,
  bundleFile: string,
  { index, count }: Part = { index: 0, count: 1 },
): Promise<SvidSource> {
  const [all, bundle] = await Promise.all([namesIn(directory), read(bundleFile, 'The trust bundle')]);
  const [first] = all;
  const files = all.filter((_, at) => at % count === index);
  if (first === undefined) throw unusable(`${directory} holds no pair of NAME.pem and NAME${KEY}`);
  const { wfm } = await readSvid(directory, first);
  let at = 0;
  return {
    trust: trustOf(bundle, wfm),
    makeIdentity: async () => {
      const name = files[at];
      at += 1;
      if (name === undefined)
        throw unusable(`${directory} holds ${all.length} SVIDs; ask for no more devices`);
      return (await readSvid(directory, name)).identity;
    },
  };
}

async function namesIn(directory: string): Promise<string[]> {
  const files = new Set(await readdir(directory).catch(() => []));
  const names = [...files].filter((file) => file.endsWith(KEY)).map((file) => file.slice(0, -KEY.length));
  return names
    .filter((name) => files.has(`${name}.pem`))
    .sort()
    .slice(0, MOST_FILES);
}

async function readSvid(directory: string, name: string): Promise<{ identity: FleetIdentity; wfm: WfmName }> {
  const cert = await read(join(directory, `${name}.pem`), 'An SVID');
  const key = await read(join(directory, `${name}${KEY}`), 'The key of an SVID');
  try {
    const [, uri = ''] = /URI:([^,\s]+)/.exec(new X509Certificate(cert).subjectAltName ?? '') ?? [];
    const id = parseMargoId(uri);
    if (id.kind !== 'wfm-client') throw new TypeError('it names a WFM');
    return { identity: svidIdentity(id.wfmClientId, uri, { cert, key }), wfm: id };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw unusable(`${name}.pem is no SVID of a client: ${reason}`, cause);
  }
}

function svidIdentity(
  deviceId: string,
  spiffeId: string,
  credentials: { readonly cert: string | Buffer; readonly key: string | Buffer },
): FleetIdentity {
  return { identity: mtlsIdentity, deviceId, credentials, registration: { spiffeId } };
}

/** Host names mean nothing; the chain has to lead to the bundle, and the leaf has to be the WFM's (SVID-009, ID-010). */
function trustOf(bundle: Uint8Array, wfm: WfmName): ConnectionOptions {
  return {
    ca: [...parseTrustBundle(bundle).pem],
    checkServerIdentity: (_host: string, certificate: PeerCertificate | DetailedPeerCertificate) => {
      try {
        checkWfmSvid(certificate.raw, { wfm, clock: () => new Date() });
        return undefined;
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
    },
  };
}

async function read(file: string, what: string): Promise<Buffer> {
  return readFile(file).catch((cause: Error) => {
    throw unusable(`${what} cannot be read: ${cause.message}`, cause);
  });
}

function unusable(message: string, cause?: unknown): MargoError {
  return new MargoError('mock-option-invalid', message, { cause });
}
