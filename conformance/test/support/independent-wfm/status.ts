import { anyObject, type Check, listOf, matching, object, oneOf, text } from './check-members.js';
import { isObject } from './json-body.js';
import type { FieldFault } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const state = oneOf('pending', 'installing', 'installed', 'failed', 'removing', 'removed');
const wholeError = object({ needed: { code: text, source: text, message: text } });

/** An object that is empty, or has empty texts, says that there is no error. */
const error: Check = (value, place) => {
  const isNone = isObject(value) && Object.values(value).every((member) => member === '');
  return isNone ? anyObject(value, place) : wholeError(value, place);
};

const report = object({
  needed: {
    deploymentId: matching(UUID),
    status: object({ needed: { state }, optional: { error } }),
    components: listOf(object({ needed: { name: text, state }, optional: { error } }), 1),
  },
  optional: {
    apiVersion: text,
    kind: oneOf('DeploymentStatusManifest'),
    deviceId: matching(/^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/),
  },
});

/** Everything that is wrong with a report about a deployment with mutual TLS. @param text the body, whose numbers are exact */
export function faultsOfMutualStatus(
  body: Readonly<Record<string, unknown>>,
  deploymentId: string,
  text = '',
): FieldFault[] {
  const faults = faultsOfStatus(body, deploymentId);
  const [, version = ''] = /"adoptedManifestVersion"\s*:\s*([0-9]+)\s*[,}]/.exec(text) ?? [];
  const isVersion = version !== '' && BigInt(version) >= 1n && BigInt(version) < 2n ** 64n;
  return isVersion ? faults : [...faults, { field: 'adoptedManifestVersion', message: 'is no version' }];
}

/** Everything that is wrong with a report about a deployment. */
export function faultsOfStatus(
  body: Readonly<Record<string, unknown>>,
  deploymentId: string,
  _text?: string,
): FieldFault[] {
  const faults = report(body, '');
  if (faults.length > 0 || body.deploymentId === deploymentId) return faults;
  return [{ field: 'deploymentId', message: 'is not the id in the path' }];
}
