import type { WrittenTrust } from '../wfm/identity/trust-documents.js';
import type { Action, Condition, Filter } from './scenario.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  onboardClient: 'an onboarding request',
  getStateManifest: 'a poll',
  getDeployment: 'a fetched document',
  getBundle: 'a fetched bundle',
  artifact: 'a fetched document or bundle',
  report: 'a capability report',
  createDeviceCapabilities: 'a capability report',
  replaceDeviceCapabilities: 'a capability report',
  deleteDeviceCapabilities: 'the removal of a device',
  reportDeploymentStatus: 'a status report',
  getDiscoveryDocument: 'a fetched discovery document',
  getTrustBundle: 'a fetched trust bundle',
  signatureProfile: 'a request of the signature profile',
  any: 'a request',
};

const PLACES: Readonly<Record<string, string>> = {
  stranger: 'a foreign origin',
  mis: 'the identity service',
};

/** A filter in words, such as "a status report about pump that is installed". */
export function filterText(filter: Filter): string {
  const {
    operation = 'any',
    deployment,
    state,
    device,
    status,
    manifest,
    condition,
    endpoint,
    code,
    components,
    svid,
    member,
    value,
    encoded,
  } = filter;
  const what = [operation]
    .flat()
    .map((name) => OPERATIONS[name] ?? name)
    .join(' or ');
  const parts = [
    deployment === undefined ? '' : `about ${deployment}`,
    state === undefined ? '' : `that says ${[state].flat().join(' or ')}`,
    components === undefined ? '' : `with ${components} components`,
    code === undefined ? '' : `with the error code ${code}`,
    device === undefined ? '' : `for the device ${device}`,
    manifest === undefined ? '' : `that is given the manifest ${manifest}`,
    condition === undefined ? '' : conditionText(condition),
    svid === undefined ? '' : 'with the newest SVID',
    member === undefined ? '' : `with a member ${member}${value === undefined ? '' : ` that is ${value}`}`,
    encoded === undefined ? '' : 'that is given a content coding',
    status === undefined ? '' : `that is given ${[status].flat().join(' or ')}`,
    endpoint === undefined ? '' : `at ${placeText(endpoint)}`,
  ];
  return [what, ...parts.filter((part) => part !== '')].join(' ');
}

/** An endpoint in words. */
export function placeText(endpoint: string): string {
  return PLACES[endpoint] ?? `the ${endpoint}`;
}

function conditionText(condition: string): string {
  return condition === 'none' ? 'without If-None-Match' : `with the ETag of the manifest ${condition}`;
}

export function conditionPhrase({ seen, times = 1, attempts }: Condition): string {
  if (attempts !== undefined) return `${times} attempt${times === 1 ? '' : 's'} to reach the ${attempts}`;
  const text = filterText(seen ?? {});
  return times === 1 ? text : `${times} times ${text}`;
}

/** A step in words, for reports. */
export function actionText(action: Action): string {
  if ('serve' in action)
    return `serve the manifest ${action.serve.as ?? `v${action.serve.version}`}${at(action.serve.endpoint)}`;
  if ('respond' in action) {
    const rules = action.respond.map(
      (rule) =>
        `${[rule.to].flat().join(', ')}: ${rule.status ?? rule.cut ?? (rule.hold ? 'nothing' : 'slowly')}`,
    );
    return rules.length === 0 ? 'respond as usual again' : `respond to ${rules.join('; ')}`;
  }
  if ('endpoint' in action)
    return Object.entries(action.endpoint)
      .map(([name, mode]) => `the ${name} is ${mode}`)
      .join(', ');
  if ('disconnect' in action) return `close the connections to the ${action.disconnect}`;
  if ('trust' in action) return trustText(action.trust);
  if ('renew' in action) return 'renew the SVID of the device';
  if ('clock' in action) return `set the clock of the WFM ${action.clock} s off`;
  if ('program' in action) return `${action.program} the program`;
  if ('until' in action) return `wait for ${conditionPhrase(action.until)}`;
  return 'pass' in action ? `let ${action.pass} polls pass` : 'judge what was seen';
}

function trustText({ anchors = ['current'], ...others }: WrittenTrust): string {
  const also = Object.keys(others);
  const more = also.length === 0 ? '' : `, with ${also.join(', ')}`;
  return `serve a trust bundle of the anchors ${anchors.join(', ')}${more}`;
}

function at(endpoint: string | undefined): string {
  return endpoint === undefined ? '' : ` at the ${endpoint}`;
}
