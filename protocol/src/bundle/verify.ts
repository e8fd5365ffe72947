import { type Digest, verifyDigest } from '../digest/index.js';
import { BundleError } from '../error/index.js';
import { type BundleDocument, type BundleLimits, extractBundle, PROPOSED_BUNDLE_LIMITS } from './extract.js';

/** The part of a state manifest that says what its bundle holds. */
export interface BundleManifest {
  readonly bundle: { readonly digest: string } | null;
  readonly deployments: readonly { readonly deploymentId: string; readonly digest: string }[];
}

/** A document of a bundle that is the one which the manifest lists for the deployment. */
export interface VerifiedDocument {
  readonly deploymentId: string;
  readonly octets: Uint8Array;
  readonly digest: Digest;
}

/**
 * Takes the documents out of the bundle of a manifest: the bundle has the digest announced for it, it holds for each
 * deployment a document with the digest announced for that (BUN-006), and nothing else (BUN-002, BUN-008).
 *
 * @returns the documents in the order of the manifest
 * @throws DigestError when the bundle does not have its digest
 * @throws BundleError when it cannot be read, or does not hold exactly the documents of the manifest
 */
export function verifyBundle(
  octets: Uint8Array,
  { bundle, deployments }: BundleManifest,
  limits: BundleLimits = PROPOSED_BUNDLE_LIMITS,
): readonly VerifiedDocument[] {
  if (bundle === null) throw new BundleError('bundle-absent', 'The manifest names no bundle');
  verifyDigest(bundle.digest, octets);
  const unclaimed = byDigest(extractBundle(octets, limits));
  const verified = deployments.map(({ deploymentId, digest }) => {
    const document = unclaimed.get(digest)?.pop();
    if (document !== undefined) return { deploymentId, octets: document.octets, digest: document.digest };
    throw new BundleError(
      'bundle-document-missing',
      `The bundle holds no document with the digest ${digest} of the deployment ${deploymentId}`,
    );
  });
  const [unlisted] = [...unclaimed.values()].flat();
  if (unlisted === undefined) return verified;
  throw new BundleError(
    'bundle-document-unlisted',
    `The manifest does not list the document ${JSON.stringify(unlisted.name)} of the bundle, or not as often`,
  );
}

/** A list for each digest: nothing but their ids keeps two deployments from having the same document. */
function byDigest(documents: readonly BundleDocument[]): ReadonlyMap<string, BundleDocument[]> {
  const lists = new Map<string, BundleDocument[]>();
  for (const document of documents) {
    const list = lists.get(document.digest);
    if (list === undefined) lists.set(document.digest, [document]);
    else list.push(document);
  }
  return lists;
}
