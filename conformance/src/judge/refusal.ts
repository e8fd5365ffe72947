import { computeDigest, isObject } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import {
  type Exchange,
  fieldValue,
  isSilence,
  type ReceivedResponse,
  type SentRequest,
} from '../exchange/message.js';
import { namedFields } from './names.js';
import { peerFault } from './peer-fault.js';

/** Which requirement says that a good request of an operation succeeds, and with which status. */
const SUCCESS: ReadonlyMap<string, string> = new Map([
  ['getRootCertificate', 'CERT-003'],
  ['onboardClient', 'ONB-002'],
  ['getStateManifest', 'MAN-001'],
  ['getDeployment', 'DEP-001'],
  ['getBundle', 'BUN-001'],
  ['createDeviceCapabilities', 'CAP-003'],
  ['replaceDeviceCapabilities', 'CAP-003'],
  ['deleteDeviceCapabilities', 'CAP-005'],
  ['reportDeploymentStatus', 'STA-002'],
]);

/** Which requirement says that a good request succeeds. */
export function requirementOfSuccess(
  { operationId = '' }: SentRequest,
  { profile }: Contract,
): string | undefined {
  if (profile === 'mtls' && operationId === 'replaceDeviceCapabilities') return 'CAP-004';
  return SUCCESS.get(operationId);
}

/**
 * Which requirement is violated when a good request is refused: for a good report about a device the one about what the WFM
 * itself says it does not like.
 */
export function requirementOfRefusal(
  { request, response }: Exchange,
  contract: Contract,
): string | undefined {
  const id = requirementOfSuccess(request, contract);
  const isReport = id === 'CAP-003' || id === 'CAP-004';
  if (!isReport || response?.status !== 422) return id;
  const [field = ''] = namedFields(response);
  if (/(^|[./])x-[^./]*-extensions/.test(field)) return 'EXT-002';
  if (/\b(cores|architecture)$/.test(field)) return 'CAP-019';
  return problemOf(response, contract) === 'semantic-error' && isIdentityAlone(request) ? 'GW-008' : id;
}

/** Whether a report says nothing of a device but what it is. */
function isIdentityAlone({ body = new Uint8Array() }: SentRequest): boolean {
  const content = jsonContent({ content: body });
  const properties = 'value' in content && isObject(content.value) ? content.value.properties : undefined;
  return isObject(properties) && Object.keys(properties).length === 4;
}

/**
 * Which requirement is violated when a good request got no further than to the checks that come first: of its client, its
 * digest, its signature, or of a certificate at onboarding. What it asked for was not even looked at.
 */
export function requirementOfEarlyRefusal(exchange: Exchange, contract: Contract): string | undefined {
  if (contract.profile === 'mtls') return requirementOfRefusedSvid(exchange);
  const { request, response } = exchange;
  if (response === undefined) return undefined;
  const { operationId = '' } = request;
  const problem = problemOf(response, contract);
  const isOnboarding = operationId === 'onboardClient';
  switch (response.status) {
    case 401:
      return contract.operations.get(operationId)?.signed === false ? 'CERT-004' : 'SIG-007';
    case 400:
      if (problem === 'invalid-digest-header') return 'DIG-002';
      return isOnboarding && problem === 'invalid-certificate-format' ? 'CERT-002' : undefined;
    case 403:
      // It waits for a person: lawful, though onboarding should do without.
      return isOnboarding ? 'ONB-009' : undefined;
    case 404:
      if (problem === 'invalid-client') return 'CLI-001';
      // A PUT of a device that is not there yet creates it.
      return problem === 'device-not-found' && request.method === 'PUT' ? 'CAP-003' : undefined;
    default:
      return undefined;
  }
}

/**
 * With mutual TLS, a good SVID of an accepted client whose connection is ended without a response, or that gets 401, was not taken;
 * 403 is the policy. Where the same SVID was served before, or the server only stays silent, the request is what it did not bear.
 */
function requirementOfRefusedSvid(exchange: Exchange): string | undefined {
  const { request, response, failureCode, wasServed } = exchange;
  if (request.presented === undefined) return undefined;
  const fault = response === undefined ? peerFault(failureCode) : undefined;
  if (fault !== undefined) return fault.requirements[0];
  if (response === undefined) return wasServed || isSilence(exchange) ? undefined : 'ID-007';
  if (response.status === 401) return 'ID-007';
  return response.status === 403 ? 'ID-009' : undefined;
}

/**
 * Which requirement says with which status a wrong request is refused, when it was refused with another. That it had to be
 * refused is another requirement, and is met.
 */
export function requirementOfStatus(
  { request: { operationId = '' }, response }: Exchange,
  accepted: readonly number[],
): string | undefined {
  const { status = 0 } = response ?? {};
  const isRefused = status >= 400 && status < 500 && !accepted.includes(status);
  if (!isRefused || accepted.length === 0) return undefined;
  const refusals = accepted.filter((wanted) => wanted >= 400);
  if (accepted.includes(401) && refusals.every((wanted) => wanted === 400 || wanted === 401)) {
    // What comes after the signature was reached: the request passed for one of the client, which is what the case is about.
    const isLookedAt = [404, 406, 409, 422].includes(status);
    if (!isLookedAt) return 'SIG-011';
    return operationId === 'reportDeploymentStatus' ? 'STA-017' : undefined;
  }
  return accepted.every((wanted) => wanted === 422) ? CONTENT.get(operationId) : undefined;
}

/**
 * Which requirement is violated when a condition with the ETag of a manifest was not met because the manifest has other
 * octets by now: that it is compared is another requirement, and may well be met.
 */
export function requirementOfOtherOctets({ request, response }: Exchange): string | undefined {
  const condition = fieldValue(request.fields, 'if-none-match');
  const etag = response && fieldValue(response.fields, 'etag');
  const isManifest = request.operationId === 'getStateManifest' && response?.status === 200;
  if (!isManifest || condition === undefined || etag === undefined || condition.includes(etag))
    return undefined;
  return etag === `"${computeDigest(response.content)}"` ? 'MAN-019' : undefined;
}

/** Which requirement says that wrong content is refused with 422. */
const CONTENT: ReadonlyMap<string, string> = new Map([
  ['createDeviceCapabilities', 'CAP-007'],
  ['replaceDeviceCapabilities', 'CAP-007'],
  ['reportDeploymentStatus', 'STA-004'],
]);

/** The slug of the type of a problem. */
function problemOf(response: ReceivedResponse, { problemTypes }: Contract): string | undefined {
  const content = jsonContent(response);
  const type = 'value' in content && isObject(content.value) ? content.value.type : undefined;
  return typeof type === 'string' ? problemTypes.get(type)?.slug : undefined;
}
