import type { StateManifest } from '@margo-contract/generated/signature';
import { isObject } from '@margo-contract/protocol/json';
import { assertNewerManifest, resolveArtifactUrl } from '@margo-contract/protocol/manifest';
import { AnswerError } from '../error/index.js';

/**
 * Refuses a manifest that refers to another origin. It comes before the check against the schema, which would refuse such
 * a URL too, but could not say that somebody tried to lead the device elsewhere.
 *
 * @param value a parsed JSON text, not checked yet
 * @throws ManifestError `manifest-url-foreign` (MAN-023), `manifest-url-malformed`
 */
export function refuseForeignUrls(value: unknown, rootUrl: string): void {
  if (!isObject(value)) return;
  const { bundle, deployments } = value;
  for (const reference of [bundle, ...(Array.isArray(deployments) ? deployments : [])]) {
    if (isObject(reference) && typeof reference.url === 'string') resolveArtifactUrl(rootUrl, reference.url);
  }
}

/**
 * Checks a manifest for what the schema, which it follows already, cannot say.
 *
 * @param acceptedVersion version of the manifest accepted last
 * @throws ManifestError when it is not newer (MAN-014)
 * @throws AnswerError `answer-deployment-duplicate`
 */
export function checkManifest(
  { manifestVersion, deployments }: StateManifest,
  acceptedVersion: bigint | undefined,
): void {
  assertNewerManifest(acceptedVersion, manifestVersion);
  refuseDuplicates(deployments.map(({ deploymentId }) => deploymentId.toLowerCase()));
}

function refuseDuplicates(deploymentIds: readonly string[]): void {
  if (new Set(deploymentIds).size === deploymentIds.length) return;
  throw new AnswerError('answer-deployment-duplicate', 'The manifest lists a deployment twice');
}
