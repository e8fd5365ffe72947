import type { DeploymentReference, StateManifest } from '@margo-contract/generated/signature';
import type { AgentStore, ChangeKind, Workload } from './store/agent-store.js';

/** One thing to do to reach a manifest. */
export type PlannedChange =
  | { readonly change: 'install' | 'update'; readonly reference: DeploymentReference }
  | { readonly change: 'remove'; readonly workload: Workload };

/**
 * What has to be done to reach a manifest: removals first, since they make room, then what is new or changed, in the order of the
 * manifest (MAN-016). A change that was under way is made again.
 *
 * @param mustResynchronize whether nothing that the store says is done counts as done
 */
export function planChanges(
  { deployments }: StateManifest,
  store: Pick<AgentStore, 'workload' | 'workloads'>,
): readonly PlannedChange[] {
  const listed = new Set(deployments.map(({ deploymentId }) => deploymentId.toLowerCase()));
  const removals = [...store.workloads()]
    .filter(({ deploymentId }) => !listed.has(deploymentId.toLowerCase()))
    .map((workload): PlannedChange => ({ change: 'remove', workload }));
  const wanted = deployments.flatMap((reference): PlannedChange[] => {
    const change = changeFor(reference, store.workload(reference.deploymentId));
    return change === undefined ? [] : [{ change, reference }];
  });
  return [...removals, ...wanted];
}

function changeFor(
  { digest }: DeploymentReference,
  workload: Workload | undefined,
): Exclude<ChangeKind, 'remove'> | undefined {
  if (workload === undefined) return 'install';
  const { changing } = workload;
  if (changing === 'install') return 'install';
  return workload.digest === digest && changing === undefined ? undefined : 'update';
}

/** The documents that a plan needs. */
export function documentsOf(plan: readonly PlannedChange[]): readonly DeploymentReference[] {
  return plan.flatMap((planned) => (planned.change === 'remove' ? [] : [planned.reference]));
}

/**
 * Whether to fetch the bundle instead of single documents: at the first synchronisation, and when that is less to transfer, by the
 * sizes that the manifest gives or else by count (MAN-018). Sizes decide nothing else (MAN-012).
 */
export function prefersBundle(
  { bundle, deployments }: StateManifest,
  needed: readonly DeploymentReference[],
  isFirst: boolean,
): boolean {
  if (bundle === null || needed.length === 0) return false;
  if (isFirst || needed.length === deployments.length) return true;
  const sizes = needed.map(({ sizeBytes }) => sizeBytes);
  if (bundle.sizeBytes !== undefined && !sizes.includes(undefined)) {
    // Each document costs a request with its signature and its response.
    const single = sizes.reduce<bigint>((sum, size) => sum + BigInt(size ?? 0) + REQUEST_BYTES, 0n);
    return BigInt(bundle.sizeBytes) + REQUEST_BYTES < single;
  }
  return needed.length > 1 && needed.length * 2 >= deployments.length;
}

/** Octets of one signed request and the header section of its response, roughly. */
const REQUEST_BYTES = 1000n;
