import type { StateManifest } from '@margo-contract/generated/signature';
import { parseDigest } from '@margo-contract/protocol/digest';
import { assertNewerManifest, resolveArtifactUrl } from '@margo-contract/protocol/manifest';
import { AnswerError } from '../error/index.js';

/**
 * Checks a manifest that follows the schema for what no schema says.
 *
 * @param rootUrl of the WFM
 * @param acceptedVersion of the manifest accepted last
 * @throws ManifestError when it is not newer, or refers to another origin (MAN-014, MAN-023)
 * @throws DigestError when a digest cannot be checked here (DIG-009)
 * @throws AnswerError `answer-deployment-duplicate`
 */
export function checkManifest(
  { manifestVersion, bundle, deployments }: StateManifest,
  rootUrl: string,
  acceptedVersion: bigint | undefined,
): void {
  assertNewerManifest(acceptedVersion, manifestVersion);
  for (const { digest, url } of bundle === null ? deployments : [bundle, ...deployments]) {
    parseDigest(digest);
    resolveArtifactUrl(rootUrl, url);
  }
  refuseDuplicates(deployments.map(({ deploymentId }) => deploymentId.toLowerCase()));
}

function refuseDuplicates(deploymentIds: readonly string[]): void {
  if (new Set(deploymentIds).size === deploymentIds.length) return;
  throw new AnswerError('answer-deployment-duplicate', 'The manifest lists a deployment twice');
}
