import type { BundleReference, DeploymentReference } from '@margo-contract/generated/signature';
import { type Digest, verifyDigest } from '@margo-contract/protocol/digest';
import { resolveArtifactUrl } from '@margo-contract/protocol/manifest';
import { ARTIFACT_NOT_FOUND } from './problem.js';
import type { CallOptions } from './security-profile.js';
import type { WfmClient } from './wfm-client.js';

/** Octets that have the digest the manifest announced. */
export interface Artifact {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

export interface ArtifactOptions extends CallOptions {
  /** Longest artifact that is read, in octets: 1 MiB for a document, 64 MiB for a bundle unless given. */
  readonly maximumBytes?: number;
}

const MAXIMUM_DOCUMENT_BYTES = 1024 * 1024;
const MAXIMUM_BUNDLE_BYTES = 64 * 1024 * 1024;
/** Thin links need their time for what is large; a silent peer is noticed as fast as ever. */
const PATIENCE = 20;

/**
 * Fetches a deployment document from where the manifest says, and checks its digest before it can be used (DIG-007).
 *
 * @throws DigestError `digest-mismatch`: abort the whole update and keep the previous state (DIG-008)
 * @throws ManifestError when the URL is of a foreign origin
 * @throws ProblemResponseError `response-artifact-not-found`: poll again; it never means removal (MAN-017)
 */
export async function fetchDeployment(
  wfm: WfmClient,
  clientId: string,
  { deploymentId, digest, url }: DeploymentReference,
  { maximumBytes = MAXIMUM_DOCUMENT_BYTES, ...options }: ArtifactOptions = {},
): Promise<Artifact> {
  const parameters = { clientId, deploymentId, digest };
  return fetchArtifact(wfm, 'getDeployment', parameters, url, { maximumBytes, ...options });
}

/** Fetches the bundle of a manifest; the same holds as for `fetchDeployment`. The documents in it have digests of their own. */
export async function fetchBundle(
  wfm: WfmClient,
  clientId: string,
  { digest, url }: BundleReference,
  { maximumBytes = MAXIMUM_BUNDLE_BYTES, ...options }: ArtifactOptions = {},
): Promise<Artifact> {
  return fetchArtifact(wfm, 'getBundle', { clientId, digest }, url, { maximumBytes, ...options });
}

async function fetchArtifact(
  wfm: WfmClient,
  operationId: string,
  parameters: { readonly clientId: string; readonly digest: string },
  url: string,
  { signal, maximumBytes }: CallOptions & { readonly maximumBytes: number },
): Promise<Artifact> {
  const { bytes } = await wfm.call(operationId, {
    parameters,
    url: resolveArtifactUrl(wfm.rootUrl, url),
    expected: [200],
    codes: { 404: ARTIFACT_NOT_FOUND },
    maximumBytes,
    patience: PATIENCE,
    signal,
  });
  return { digest: verifyDigest(parameters.digest, bytes), bytes };
}
