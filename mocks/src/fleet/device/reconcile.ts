import type { DeploymentReference, StateManifest } from '@margo-contract/generated/signature';
import { parseDeploymentDocument } from '@margo-contract/protocol/deployment-document';
import type { Artifact, DeploymentStatus } from '@margo-contract/sdk-device';
import type { Outcomes } from '../../device/outcome/outcome.js';
import { type ReportSubject, reportsAbout } from './reports.js';

/** One deployment that a device of a fleet "runs". */
export interface Installation {
  /** Digest of the document that is carried out, or reported as failed; absent as long as it is neither. */
  readonly digest?: string;
  /** `metadata.name` of the document. */
  readonly name: string;
  /** Names of its components. */
  readonly components: readonly string[];
}

/** What a device of a fleet "runs", by deploymentId; kept in memory alone. */
export type Installations = Map<string, Installation>;

/** What a device that carries out a manifest needs. */
export interface ReconcileParts {
  readonly installations: Installations;
  readonly outcomes: Outcomes;
  readonly fetchDeployment: (reference: DeploymentReference) => Promise<Artifact>;
  readonly report: (status: DeploymentStatus) => Promise<void>;
}

/**
 * "Carries out" a manifest: installs what is new or changed, removes what is no longer listed, and reports each step. A
 * deployment counts as done after its last report, so what broke off is done again from its start.
 *
 * @throws MargoError
 */
export async function reconcile({ deployments }: StateManifest, parts: ReconcileParts): Promise<void> {
  for (const reference of deployments) await install(reference, parts);
  const listed = new Set(deployments.map(({ deploymentId }) => deploymentId));
  for (const [deploymentId, installation] of [...parts.installations.entries()]) {
    if (!listed.has(deploymentId)) await remove({ deploymentId, ...installation }, parts);
  }
}

async function install(reference: DeploymentReference, parts: ReconcileParts): Promise<void> {
  const { deploymentId, digest } = reference;
  const { installations } = parts;
  if (installations.get(deploymentId)?.digest === digest) return;
  const { bytes } = await parts.fetchDeployment(reference);
  const { metadata, spec } = parseDeploymentDocument(bytes, { deploymentId });
  const components = spec.deploymentProfile.components.map(({ name }) => name);
  const installation = { name: metadata.name, components };
  installations.set(deploymentId, installation);
  await reportEach({ deploymentId, ...installation }, 'install', parts);
  installations.set(deploymentId, { ...installation, digest });
}

async function remove(subject: ReportSubject, parts: ReconcileParts): Promise<void> {
  await reportEach(subject, 'remove', parts);
  parts.installations.delete(subject.deploymentId);
}

async function reportEach(
  subject: ReportSubject,
  change: 'install' | 'remove',
  { outcomes, report }: ReconcileParts,
): Promise<void> {
  for (const status of reportsAbout(subject, outcomes, change)) await report(status);
}
