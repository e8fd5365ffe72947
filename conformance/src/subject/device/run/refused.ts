import { reportOf } from '../watch/report.js';
import type { Observation } from './context.js';
import { type Evaluation, NOTHING_WRONG, wrong } from './evaluation.js';

/**
 * Nothing of a manifest was carried out, and it was not taken as the last accepted one: no report of what only it would
 * bring about, and no poll with its ETag. With `singly`, a device that refused a bundle may carry out documents that it
 * fetched one by one, since nothing forbids that unless a digest was wrong.
 */
export function refused(
  { refused: name, singly }: { readonly refused: string; readonly singly?: 'accepted' },
  seen: Observation,
): Evaluation {
  const served = seen.all({ operation: 'getStateManifest', manifest: name, status: 200 }, 'start');
  const [first] = served;
  const state = seen.wfm.state(name);
  if (first === undefined || state === undefined)
    return { deviations: [], notShown: `the device did not fetch the manifest ${name}` };
  const single = singly === undefined ? new Set() : fetchedSingly(first.index, seen);
  if (single.size > 0 && state.deployments.every(({ name: own }) => single.has(own))) return NOTHING_WRONG;
  const before = seen.wfm.states
    .slice(0, seen.wfm.states.indexOf(state))
    .flatMap(({ deployments }) => deployments);
  for (const exchange of seen.wfm.exchanges.filter(({ index }) => index >= first.index)) {
    const report = reportOf(exchange);
    if (report === undefined) continue;
    const listed = state.deployments.find(({ deploymentId }) => deploymentId === report.deploymentId);
    if (listed !== undefined && single.has(listed.name)) continue;
    const earlier = before.filter(({ deploymentId }) => deploymentId === report.deploymentId);
    const isNew =
      listed !== undefined &&
      !earlier.some(({ components }) => components.length === report.components.length);
    const isRemoval =
      listed === undefined && earlier.length > 0 && ['removing', 'removed'].includes(report.state);
    // A device may say that a new deployment failed; only that it went on with it would be wrong.
    if ((isNew && report.state !== 'failed') || isRemoval) {
      return wrong(
        `nothing of the manifest ${name} carried out`,
        `a report that ${listed?.name ?? earlier[0]?.name} is ${report.state}`,
      );
    }
  }
  const [taken] = seen.all({ operation: 'getStateManifest', condition: name }, 'start');
  if (taken === undefined) return NOTHING_WRONG;
  return wrong(`the manifest ${name} not taken as accepted`, 'a poll with its ETag');
}

/** Names of the deployments whose documents were fetched one by one since the manifest was. */
function fetchedSingly(since: number, seen: Observation): ReadonlySet<unknown> {
  const fetched = seen.all({ operation: 'getDeployment', status: 200 }, 'start');
  return new Set(
    fetched.filter(({ index }) => index > since).flatMap(({ response }) => response?.deployments ?? []),
  );
}
