import type { StateManifest } from '@margo-contract/generated/signature';
import { stateManifestSchema } from '@margo-contract/generated/signature/schemas';
import { computeDigest } from '@margo-contract/protocol/digest';
import { ManifestError } from '@margo-contract/protocol/error';
import { isObject } from '@margo-contract/protocol/json';
import { ResponseError } from '../error.js';
import { checkContent, expectMediaType, parseContent, type WfmResponse } from './response.js';
import type { CallOptions } from './security-profile.js';
import type { WfmClient } from './wfm-client.js';

const MEDIA_TYPE = 'application/vnd.margo.manifest.v1+json';
/** Longest manifest that is read unless told otherwise, in octets. */
const MAXIMUM_BYTES = 8 * 1024 * 1024;

/** A URL that stays on its origin, whatever a URL parser makes of it; all others are parsed. */
const LOCAL = /^\/(?!\/)[!-[\]-~]*$|^$/;

/** The manifest accepted last. */
export interface AcceptedManifest {
  readonly manifestVersion: bigint;
  /** With its quotes. */
  readonly etag: string;
}

/** What a poll starts from. */
export interface PollRequest {
  readonly clientId: string;
  /** Left out when no manifest has been accepted yet. */
  readonly accepted?: AcceptedManifest | undefined;
  /** Longest manifest that is read, in octets; 8 MiB unless given. */
  readonly maximumBytes?: number;
}

/** A manifest that may be acted upon. Store its version and ETag once its state is reached (MAN-015). */
export interface ChangedManifest {
  readonly kind: 'changed';
  readonly manifest: StateManifest;
  readonly etag: string;
  /** The octets as they came. */
  readonly bytes: Uint8Array;
}

/** What a poll found. */
export type ManifestPoll = { readonly kind: 'unchanged' } | ChangedManifest;

/**
 * Polls the desired state (MAN-004, MAN-013). A manifest is given back only when its media type is right (MAN-022), its
 * ETag is the digest of its octets, it follows the contract, is strictly newer than the one accepted last (MAN-014),
 * and every digest and URL in it can be used (DIG-009, MAN-023).
 *
 * @throws ResponseError
 * @throws ManifestError `manifest-version-not-newer` and `manifest-url-foreign` are security events
 * @throws ProblemResponseError
 */
export async function pollManifest(
  wfm: WfmClient,
  { clientId, accepted, maximumBytes = MAXIMUM_BYTES }: PollRequest,
  { signal }: CallOptions = {},
): Promise<ManifestPoll> {
  const response = await wfm.call('getStateManifest', {
    parameters: { clientId },
    headers: { accept: MEDIA_TYPE, ...(accepted && { 'if-none-match': accepted.etag }) },
    expected: accepted ? [200, 304] : [200],
    maximumBytes,
    signal,
  });
  if (response.status === 304) return { kind: 'unchanged' };
  expectMediaType(response, MEDIA_TYPE);
  const etag = checkEtag(response);
  // The digest is that of the manifest accepted last: the same as a 304.
  if (etag === accepted?.etag) return { kind: 'unchanged' };
  const { bytes } = response;
  const manifest = readManifest(bytes, wfm.rootUrl);
  checkVersion(manifest, accepted?.manifestVersion);
  return { kind: 'changed', manifest, etag, bytes };
}

/**
 * Reads the octets of a manifest and checks all that does not depend on what was accepted before.
 *
 * @throws ResponseError, ManifestError
 */
export function readManifest(bytes: Uint8Array, rootUrl: string): StateManifest {
  const value = parseContent(bytes);
  refuseForeignUrls(value, rootUrl);
  const manifest = checkContent(value, stateManifestSchema);
  const ids = new Set(manifest.deployments.map(({ deploymentId }) => deploymentId.toLowerCase()));
  if (ids.size === manifest.deployments.length) return manifest;
  const message = 'The manifest lists a deployment twice';
  throw new ResponseError('response-unusable-duplicate', message);
}

/** The ETag of a manifest is a strong one, the quoted digest of its octets (CACHE-001). */
function checkEtag({ headers, bytes }: WfmResponse): string {
  const expected = `"${computeDigest(bytes)}"`;
  const received = headers.get('etag');
  if (received === expected) return expected;
  const shown = JSON.stringify(received)?.slice(0, 100);
  const message = `The ETag of the manifest is ${shown}, its octets have ${expected}`;
  throw new ResponseError('response-unusable-etag', message);
}

function checkVersion({ manifestVersion }: StateManifest, accepted: bigint | undefined): void {
  if (accepted === undefined || manifestVersion > accepted) return;
  const message = `The manifest has version ${manifestVersion}, but ${accepted} was accepted before`;
  throw new ManifestError('manifest-version-not-newer', message);
}

/**
 * Refuses a manifest that refers to another origin (MAN-023). It comes before the check against the schema, which would refuse
 * such a URL too, but could not say that somebody tried to lead the device elsewhere.
 */
function refuseForeignUrls(value: unknown, rootUrl: string): void {
  if (!isObject(value)) return;
  const { origin } = new URL(rootUrl);
  const { bundle, deployments } = value;
  for (const reference of [bundle, deployments].flat()) {
    const url = isObject(reference) && typeof reference.url === 'string' ? reference.url : '';
    if (LOCAL.test(url)) continue;
    if (!URL.canParse(url, rootUrl) || new URL(url, rootUrl).origin === origin) continue;
    const shown = JSON.stringify(url.slice(0, 200));
    throw new ManifestError('manifest-url-foreign', `${shown} is no URL of this WFM`);
  }
}
