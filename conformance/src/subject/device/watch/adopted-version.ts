import type { DesiredState } from '../wfm/desired-state.js';
import type { DeviceExchange } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { membersOf } from './members.js';
import { reportOf } from './report.js';

/**
 * Checks the version that a report says it is about: one of a manifest that wants what is reported, or for a removal one that
 * no longer lists the deployment (STA-013; D-32).
 */
export function judgeAdoptedVersion(
  exchange: DeviceExchange,
  states: readonly DesiredState[],
): readonly RequestDeviation[] {
  const report = reportOf(exchange);
  const { adoptedManifestVersion: adopted } = membersOf(exchange.json);
  if (report === undefined || !Number.isSafeInteger(adopted)) return [];
  const isRemoval = ['removing', 'removed'].includes(report.state);
  const wanted = states.filter(({ deployments }) => {
    const listed = deployments.find(({ deploymentId }) => deploymentId === report.deploymentId);
    return isRemoval ? listed === undefined : listed?.components.length === report.components.length;
  });
  const versions = wanted.map(({ version }) => version);
  // What no manifest wants is judged elsewhere.
  if (versions.length === 0 || versions.includes(String(adopted))) return [];
  const expected = `adoptedManifestVersion ${versions.join(' or ')}, for what is reported`;
  return [deviation('STA-013', expected, show(adopted))];
}
