import { reportOf } from '../watch/report.js';
import type { Observation } from './context.js';
import { type Evaluation, NOTHING_WRONG, wrong } from './evaluation.js';

/**
 * Nothing of a manifest was carried out, and it was not taken as the last accepted one: no report of what only it would
 * bring about, and no poll with its ETag.
 */
export function refused(name: string, seen: Observation): Evaluation {
  const served = seen.all({ operation: 'getStateManifest', manifest: name, status: 200 }, 'start');
  const [first] = served;
  const state = seen.wfm.state(name);
  if (first === undefined || state === undefined)
    return { deviations: [], notShown: `the device did not fetch the manifest ${name}` };
  const before = seen.wfm.states
    .slice(0, seen.wfm.states.indexOf(state))
    .flatMap(({ deployments }) => deployments);
  for (const exchange of seen.wfm.exchanges.filter(({ index }) => index >= first.index)) {
    const report = reportOf(exchange);
    if (report === undefined) continue;
    const listed = state.deployments.find(({ deploymentId }) => deploymentId === report.deploymentId);
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
