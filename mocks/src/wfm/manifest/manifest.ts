import { operations as mtlsOperations } from '@margo-contract/generated/mtls';
import { type StateManifest, operations as signatureOperations } from '@margo-contract/generated/signature';
import { computeDigest } from '@margo-contract/protocol';
import { createBundle } from '@margo-contract/protocol/bundle';
import type { Profile } from '../behaviour/behaviour.js';
import type { DesiredState, StoredDeployment, StoredManifest } from '../store/deployment-store.js';

/** Whose manifest is made, and where it is served. */
export interface ManifestSubject {
  readonly clientId: string;
  /** The security profile whose paths the manifest names. */
  readonly profile: Profile;
  /** Path prefix of the WFM's root URL, which every URL of a manifest includes. */
  readonly basePath: string;
}

const OPERATIONS = { mtls: mtlsOperations, signature: signatureOperations };
const BUNDLE_MEDIA_TYPE = 'application/vnd.margo.bundle.v1+tar+gzip';

/** Makes the manifest of a desired state, and the archive it names (MAN-006 to MAN-008, BUN-001, BUN-002). */
export async function buildManifest(
  subject: ManifestSubject,
  version: bigint,
  { revision, deployments }: DesiredState,
): Promise<StoredManifest> {
  const references = deployments.map((deployment) => referenceTo(subject, deployment));
  if (references.length === 0) {
    return { version, revision, manifest: { manifestVersion: version, bundle: null, deployments: [] } };
  }
  const bundle = createBundle(deployments.map(toOctets));
  const manifest = {
    manifestVersion: version,
    bundle: referenceToBundle(subject, bundle),
    deployments: references,
  };
  return { version, revision, manifest, bundle };
}

function referenceTo(
  { clientId, profile, basePath }: ManifestSubject,
  { deploymentId, digest, document }: StoredDeployment,
): StateManifest['deployments'][number] {
  const path = fillPath(OPERATIONS[profile].getDeployment.path, { clientId, deploymentId, digest });
  return { deploymentId, digest, sizeBytes: BigInt(document.length), url: `${basePath}${path}` };
}

function referenceToBundle({ clientId, profile, basePath }: ManifestSubject, bundle: Uint8Array) {
  const digest = computeDigest(bundle);
  const path = fillPath(OPERATIONS[profile].getBundle.path, { clientId, digest });
  return {
    mediaType: BUNDLE_MEDIA_TYPE,
    digest,
    sizeBytes: BigInt(bundle.length),
    url: `${basePath}${path}`,
  } as const;
}

function toOctets({ deploymentId, document }: StoredDeployment) {
  return { deploymentId, octets: document };
}

/** Ids and digests hold no character that a path segment does not allow, so nothing is percent-encoded. */
function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');
}
