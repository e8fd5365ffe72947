import type { StateManifest } from '@margo-contract/generated/signature';
import { ManifestError } from '@margo-contract/protocol/error';
import { isObject } from '@margo-contract/protocol/json';
import { AnswerError } from '../error/index.js';

/**
 * Refuses a manifest that refers to another origin. It comes before the check against the schema, which would refuse such
 * a URL too, but could not say that somebody tried to lead the device elsewhere.
 *
 * @param value a parsed JSON text, not checked yet
 * @throws ManifestError `manifest-url-foreign` (MAN-023)
 */
export function refuseForeignUrls(value: unknown, rootUrl: string): void {
  if (!isObject(value)) return;
  const { bundle, deployments } = value;
  for (const reference of [bundle, deployments].flat()) {
    const url = isObject(reference) ? String(reference.url) : '';
    if (URL.canParse(url, rootUrl) && new URL(url, rootUrl).origin !== new URL(rootUrl).origin) {
      throw new ManifestError('manifest-url-foreign', `${JSON.stringify(url)} is no URL of this WFM`);
    }
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
  if (acceptedVersion !== undefined && manifestVersion <= acceptedVersion) {
    const message = `The manifest has version ${manifestVersion}, but ${acceptedVersion} was accepted before`;
    throw new ManifestError('manifest-version-not-newer', message);
  }
  const ids = new Set(deployments.map(({ deploymentId }) => deploymentId.toLowerCase()));
  if (ids.size === deployments.length) return;
  throw new AnswerError('answer-deployment-duplicate', 'The manifest lists a deployment twice');
}
