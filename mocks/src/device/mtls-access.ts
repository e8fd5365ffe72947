import { join } from 'node:path';
import type { Clock } from '@margo-contract/protocol';
import { MargoError } from '@margo-contract/protocol/error';
import {
  BundleFile,
  BundleService,
  type BundleSource,
  type ServerTrust,
  SvidIdentity,
} from '@margo-contract/sdk-device';
import { makeDirectory } from '../process/directory.js';
import { readCa } from '../process/read-ca.js';

/** How a device proves who it is with mutual TLS, and whom it trusts. */
export interface MtlsAccess {
  /** File of the private key, PEM. */
  readonly key: string;
  /** File of the SVID: leaf and intermediates, PEM. Both may be replaced while the device runs. */
  readonly svid: string;
  /** File with the trust bundle, which may be replaced too; instead of an identity service, or until that has been asked. */
  readonly trustBundle?: string | undefined;
  /** Origin of the identity service, for discovery. */
  readonly mis?: string | undefined;
  /** URL of the trust bundle, instead of discovery or where there is none. */
  readonly trustBundleUrl?: string | undefined;
  /** File of the CA that the identity service is trusted by, PEM. */
  readonly misCa?: string | undefined;
  /** Pins of the identity service: base64 SHA-256 of a SubjectPublicKeyInfo in its chain. */
  readonly misPin?: readonly string[] | undefined;
}

/** Who a device is, and whom it trusts. */
export interface OpenedAccess {
  readonly identity: SvidIdentity;
  readonly trust: ServerTrust;
  readonly deviceId: string;
}

const CACHE = 'trust-bundle.cache';

/**
 * Loads the SVID and opens the trust bundle; the one that an identity service gave is kept in the directory.
 *
 * @throws MargoError
 */
export async function openMtlsAccess(
  access: MtlsAccess,
  directory: string,
  clock: Clock = () => new Date(),
): Promise<OpenedAccess> {
  const { key, svid } = access;
  const identity = await SvidIdentity.load({ key, certificate: svid }, { clock });
  await makeDirectory(directory);
  const bundle = await openBundle(access, { directory, clock, trustDomain: identity.wfm.trustDomain });
  // The last segment of the SPIFFE ID is unique below the WFM, and can be the id of a device.
  const deviceId = identity.spiffeId.split('/').at(-1) ?? '';
  return { identity, trust: identity.trust(bundle), deviceId };
}

interface Surroundings {
  readonly directory: string;
  readonly clock: Clock;
  readonly trustDomain: string;
}

async function openBundle(
  access: MtlsAccess,
  { directory, clock, trustDomain }: Surroundings,
): Promise<BundleSource> {
  const { trustBundle, mis, trustBundleUrl, misCa, misPin } = access;
  if (mis === undefined && trustBundleUrl === undefined) {
    if (trustBundle !== undefined) return BundleFile.open(trustBundle, { clock });
    const advice =
      'give --trust-bundle with a file, or --mis or --trust-bundle-url with --mis-ca or --mis-pin';
    throw new MargoError('mock-option-invalid', `With mutual TLS a device needs a trust bundle: ${advice}`);
  }
  return BundleService.open({
    clock,
    trustDomain,
    origin: mis,
    bundleUri: trustBundleUrl,
    deliveredFile: trustBundle,
    https: { ca: misCa && (await readCa(misCa)), publicKeySha256: misPin },
    cacheFile: join(directory, CACHE),
  });
}
