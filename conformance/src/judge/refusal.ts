import { isObject } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import type { Exchange, ReceivedResponse } from '../exchange/message.js';

/** Which requirement says that a good request of an operation is answered well. */
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

/** Which requirement is violated when a good request is not answered well, or not at all. */
export function requirementOfRefusal(exchange: Exchange, contract: Contract): string | undefined {
  return requirementOfEarlyRefusal(exchange, contract) ?? SUCCESS.get(exchange.request.operationId ?? '');
}

/**
 * Which requirement is violated when a good request got no further than to the check of its digest or its signature.
 * Whatever it asked for was not even looked at.
 */
export function requirementOfEarlyRefusal(
  { request, response }: Exchange,
  contract: Contract,
): string | undefined {
  if (response?.status === 401) {
    const operation = contract.operations.get(request.operationId ?? '');
    return operation?.signed === false ? 'CERT-004' : 'SIG-007';
  }
  return response?.status === 400 && isAboutDigest(response, contract) ? 'DIG-002' : undefined;
}

function isAboutDigest(response: ReceivedResponse, { problemTypes }: Contract): boolean {
  const content = jsonContent(response);
  const type = 'value' in content && isObject(content.value) ? content.value.type : undefined;
  return typeof type === 'string' && problemTypes.get(type)?.slug === 'invalid-digest-header';
}
