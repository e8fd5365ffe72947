import type { BundleReference, DeploymentReference } from '@margo-contract/generated/signature';
import { type Digest, verifyDigest } from '@margo-contract/protocol/digest';
import { resolveArtifactUrl } from '@margo-contract/protocol/manifest';
import type { WfmClient } from '../client/index.js';
import type { CallOptions } from './call-options.js';
import { expectStatus } from './expect-status.js';

/** Octets that have the digest the manifest announced. */
export interface Artifact {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/**
 * Fetches a deployment document from where the manifest says, and checks its digest before it can be used (DIG-007).
 *
 * @throws DigestError `digest-mismatch`: abort the whole update and keep the previous state (DIG-008)
 * @throws ManifestError when the URL is of a foreign origin
 * @throws ProblemResponseError `response-artifact-not-found`: poll again; it never means removal (MAN-017)
 */
export async function fetchDeployment(
  { api, rootUrl }: WfmClient,
  clientId: string,
  { deploymentId, digest, url }: DeploymentReference,
  { signal }: CallOptions = {},
): Promise<Artifact> {
  const { data, response } = await api.GET('/api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}', {
    params: { path: { clientId, deploymentId, digest } },
    pathSerializer: () => resolveArtifactUrl(rootUrl, url).href,
    parseAs: 'arrayBuffer',
    signal: signal ?? null,
  });
  return verifyArtifact(digest, data, response);
}

/** Fetches the bundle of a manifest; the same holds as for `fetchDeployment`. The documents in it have digests of their own. */
export async function fetchBundle(
  { api, rootUrl }: WfmClient,
  clientId: string,
  { digest, url }: BundleReference,
  { signal }: CallOptions = {},
): Promise<Artifact> {
  const { data, response } = await api.GET('/api/v1/clients/{clientId}/bundles/{digest}', {
    params: { path: { clientId, digest } },
    pathSerializer: () => resolveArtifactUrl(rootUrl, url).href,
    parseAs: 'arrayBuffer',
    signal: signal ?? null,
  });
  return verifyArtifact(digest, data, response);
}

function verifyArtifact(announced: string, data: ArrayBuffer | undefined, response: Response): Artifact {
  expectStatus(response, 200);
  const bytes = new Uint8Array(data ?? new ArrayBuffer(0));
  return { digest: verifyDigest(announced, bytes), bytes };
}
