import { validators } from '@margo-contract/generated/signature';
import { isNotModified } from '../answer/conditional.js';
import { Refusal } from '../answer/refusal.js';
import type { WireResponse } from '../wire/response.js';
import { authenticate } from './authenticate.js';
import { type Call, parameter } from './context.js';

/** Media type of a bundle (MAN-007). */
const BUNDLE_MEDIA_TYPE = 'application/vnd.margo.bundle.v1+tar+gzip';
const DEPLOYMENT_MEDIA_TYPE = 'application/yaml';
/** What never changes may be kept for good (CACHE-006). */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** S7: one deployment document (DEP-001, DEP-002). */
export async function getDeployment(call: Call): Promise<WireResponse> {
  const clientId = await authenticate(call);
  const deploymentId = parameter(call, 'deploymentId');
  const digest = parameter(call, 'digest');
  const known = validators.DeploymentId(deploymentId) && validators.Digest(digest);
  const octets = known
    ? await call.parts.handlers.getDeployment({ clientId, deploymentId, digest })
    : undefined;
  if (octets !== undefined) return answerArtifact(call, digest, DEPLOYMENT_MEDIA_TYPE, octets);
  throw new Refusal('deployment-not-found', 404, { detail: 'There is no such content of this deployment.' });
}

/** S8: the archive of a manifest (BUN-001, BUN-004, BUN-005). */
export async function getBundle(call: Call): Promise<WireResponse> {
  const clientId = await authenticate(call);
  const digest = parameter(call, 'digest');
  if (!validators.Digest(digest)) {
    throw new Refusal('invalid-request', 400, {
      detail: 'The last segment of the path is not a digest of the form sha256:<64 hexadecimal digits>.',
    });
  }
  const octets = await call.parts.handlers.getBundle({ clientId, digest });
  if (octets !== undefined) return answerArtifact(call, digest, BUNDLE_MEDIA_TYPE, octets);
  throw new Refusal('invalid-bundle', 404, {
    detail: 'There is no bundle with this digest for this client.',
  });
}

/** The ETag is the digest of the path (CACHE-005). */
function answerArtifact(call: Call, digest: string, mediaType: string, octets: Uint8Array): WireResponse {
  const etag = `"${digest}"`;
  const headers = { etag, 'cache-control': FOR_GOOD };
  if (isNotModified(call.request, etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': mediaType }, body: octets };
}
