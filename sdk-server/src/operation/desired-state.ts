import { validateDeploymentId } from '@margo-contract/generated/schema/identifiers/DeploymentId';
import { validateDigest } from '@margo-contract/generated/schema/identifiers/Digest';
import {
  type StateManifest,
  validateStateManifest,
} from '@margo-contract/generated/schema/manifest/StateManifest';
import { serializeManifest } from '@margo-contract/protocol';
import { checkAccept, isNotModified } from '../check/negotiation.js';
import { Refusal } from '../response/refusal.js';
import { type Call, parameter } from '../service/service.js';
import type { WireResponse } from '../wire/response.js';
import type { WfmParts } from './parts.js';

/** Media type of a state manifest (MAN-001). */
const MANIFEST_MEDIA_TYPE = 'application/vnd.margo.manifest.v1+json';
/** Media type of a bundle (MAN-007). */
const BUNDLE_MEDIA_TYPE = 'application/vnd.margo.bundle.v1+tar+gzip';
const DEPLOYMENT_MEDIA_TYPE = 'application/yaml';

/** A manifest that follows the contract, as the octets that are sent. Only `prepareManifest` makes one. */
export class PreparedManifest {
  readonly bytes: Uint8Array;
  /** Entity tag with its quotes. */
  readonly etag: string;

  constructor(bytes: Uint8Array, etag: string) {
    this.bytes = bytes;
    this.etag = etag;
  }
}

/**
 * Checks and serialises a manifest once, so that a poll costs neither: keep the result until the manifest changes, and let
 * `getStateManifest` give it.
 *
 * @throws TypeError when the manifest breaks the contract
 */
export function prepareManifest(manifest: StateManifest): PreparedManifest {
  if (!validateStateManifest(manifest)) throw new TypeError('The manifest breaks the contract');
  const { bytes, etag } = serializeManifest(manifest);
  return new PreparedManifest(bytes, etag);
}

/** The manifest, or 304 when the client holds it already (MAN-001 to MAN-003, CACHE-001 to CACHE-003). */
export async function getStateManifest(call: Call<WfmParts>): Promise<WireResponse> {
  const clientId = await call.parts.authenticate(call);
  checkAccept(call.request, MANIFEST_MEDIA_TYPE);
  const manifest = await call.parts.handlers.getStateManifest({ clientId });
  const { bytes, etag } = manifest instanceof PreparedManifest ? manifest : prepareManifest(manifest);
  const headers = { etag, 'cache-control': call.parts.rules.cacheControl.manifest };
  if (isNotModified(call.request, etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': MANIFEST_MEDIA_TYPE }, body: bytes };
}

/** One deployment document (DEP-001, DEP-002). */
export async function getDeployment(call: Call<WfmParts>): Promise<WireResponse> {
  const clientId = await call.parts.authenticate(call);
  const deploymentId = parameter(call, 'deploymentId');
  const digest = parameter(call, 'digest');
  const known = validateDeploymentId(deploymentId) && validateDigest(digest);
  const octets = known
    ? await call.parts.handlers.getDeployment({ clientId, deploymentId, digest })
    : undefined;
  if (octets !== undefined) return artifactResponse(call, digest, DEPLOYMENT_MEDIA_TYPE, octets);
  throw new Refusal('deployment-not-found', 404, { detail: 'There is no such content of this deployment.' });
}

/** The archive of a manifest (BUN-001, BUN-004, BUN-005). */
export async function getBundle(call: Call<WfmParts>): Promise<WireResponse> {
  const clientId = await call.parts.authenticate(call);
  const digest = parameter(call, 'digest');
  const isDigest = validateDigest(digest);
  if (!isDigest && call.parts.rules.malformedBundleDigest === 'invalid-request') {
    throw new Refusal('invalid-request', 400, {
      detail: 'The last segment of the path is not a digest of the form sha256:<64 hexadecimal digits>.',
    });
  }
  const octets = isDigest ? await call.parts.handlers.getBundle({ clientId, digest }) : undefined;
  if (octets !== undefined) return artifactResponse(call, digest, BUNDLE_MEDIA_TYPE, octets);
  throw new Refusal('invalid-bundle', 404, {
    detail: 'There is no bundle with this digest for this client.',
  });
}

/** The ETag is the digest of the path (CACHE-005); what never changes may be kept for good (CACHE-006, CACHE-007). */
function artifactResponse(
  { request, parts }: Call<WfmParts>,
  digest: string,
  mediaType: string,
  octets: Uint8Array,
): WireResponse {
  const etag = `"${digest}"`;
  const headers = { etag, 'cache-control': parts.rules.cacheControl.artifact };
  if (isNotModified(request, etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': mediaType }, body: octets };
}
