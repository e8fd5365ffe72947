import type { DeploymentReference, StateManifest } from '@margo-contract/generated/signature';
import { fetchBundle, fetchDeployment } from '../operation/fetch-artifact.js';
import { AgentError } from './agent-error.js';
import type { Endpoints } from './endpoints.js';
import type { AgentStore } from './store/agent-store.js';

/** What fetching needs. */
interface ArtifactParts {
  readonly endpoints: Endpoints;
  readonly store: AgentStore;
  readonly signal: AbortSignal;
}

/** Gives the octets of a document that was kept. @throws AgentError `agent-artifact-lost` */
export type Documents = (reference: DeploymentReference) => Promise<Uint8Array>;

const MAXIMUM_DOCUMENTS = 1_000_000;
const MAXIMUM_ARCHIVE_BYTES = 512 * 1024 * 1024;
const MAXIMUM_DOCUMENT_BYTES = 1024 * 1024;

/** Fetches, verifies and keeps the bundle of a manifest. @throws MargoError */
export async function keepBundle(
  { endpoints, store, signal }: ArtifactParts,
  { bundle, deployments }: StateManifest,
  clientId: string,
): Promise<void> {
  if (bundle === null) return;
  const { bytes } = await endpoints.call((wfm) => fetchBundle(wfm, clientId, bundle, { signal }), {
    signal,
  });
  await unpack(bytes, { bundle, deployments });
  await store.keepArtifact(bundle.digest, bytes);
}

/** Fetches, verifies and keeps documents, one by one. @throws MargoError */
export async function keepDocuments(
  { endpoints, store, signal }: ArtifactParts,
  needed: readonly DeploymentReference[],
  clientId: string,
): Promise<void> {
  for (const reference of needed) {
    const { digest, bytes } = await endpoints.call(
      (wfm) => fetchDeployment(wfm, clientId, reference, { signal }),
      { signal },
    );
    await store.keepArtifact(digest, bytes);
  }
}

/** Documents are where they were kept: each by itself, or in the bundle. */
export async function keptDocuments(store: AgentStore, manifest: StateManifest): Promise<Documents> {
  const bundle = manifest.bundle && (await store.artifact(manifest.bundle.digest));
  const unpacked = bundle ? await unpack(bundle, manifest) : new Map<string, Uint8Array>();
  return async ({ digest }) => {
    const octets = unpacked.get(digest) ?? (await store.artifact(digest));
    if (octets === undefined) throw lost('document');
    return octets;
  };
}

/** Unpacking archives needs much code: it is loaded when there is something to unpack. */
async function unpack(
  octets: Uint8Array,
  manifest: Pick<StateManifest, 'bundle' | 'deployments'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { verifyBundle } = await import('@margo-contract/protocol/bundle');
  const documents = verifyBundle(octets, manifest, {
    maximumEntries: Math.min(manifest.deployments.length, MAXIMUM_DOCUMENTS),
    maximumEntryBytes: MAXIMUM_DOCUMENT_BYTES,
    maximumArchiveBytes: MAXIMUM_ARCHIVE_BYTES,
  });
  return new Map(documents.map((document) => [document.digest, document.octets]));
}

/** What was kept and is not there any more. */
export function lost(what: string): AgentError {
  const message = `The ${what} that was kept to finish an update is damaged or missing; it is fetched anew`;
  return new AgentError('agent-artifact-lost', message);
}
