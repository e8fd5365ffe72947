import type { Operation } from '@margo-contract/generated';
import {
  type DeviceCapabilitiesManifest,
  type OperationId,
  operations,
  responseValidators,
} from '@margo-contract/generated/mtls';
import { validateDeploymentStatusManifest } from '@margo-contract/generated/schema/mtls/DeploymentStatusManifest';
import { validateDeviceCapabilitiesManifest } from '@margo-contract/generated/schema/mtls/DeviceCapabilitiesManifest';
import { type BodyLimits, type BodyReader, bodyReader, leaveBody, validated } from '../../check/body.js';
import { getBundle, getDeployment, getStateManifest } from '../../operation/desired-state.js';
import { deleteDeviceCapabilities, replaceDeviceCapabilities } from '../../operation/device-capabilities.js';
import type { MtlsDocuments } from '../../operation/handlers.js';
import type { OperationRules, WfmParts } from '../../operation/parts.js';
import { reportDeploymentStatus } from '../../operation/report-deployment-status.js';
import type { SecurityProfile } from '../profile.js';
import { authorize, createIdentify, peerPolicy } from './authentication.js';
import { createForwardedReader } from './forwarded.js';
import type { MtlsOptions } from './options.js';

const rules: OperationRules<MtlsDocuments> = {
  readCapabilities: (value) => withCustom(validated(value, validateDeviceCapabilitiesManifest)),
  readStatus: (value) => validated(value, validateDeploymentStatusManifest),
  replacedStatus: 200,
  malformedBundleDigest: 'invalid-bundle',
  cacheControl: {
    manifest: 'private, no-cache',
    artifact: 'private, max-age=31536000, immutable',
    write: 'no-store',
  },
};

/**
 * The profile whose clients prove themselves by a SPIFFE X.509-SVID in the TLS handshake. The caller is the SPIFFE ID; nothing that a
 * request says selects one. Signatures of the other profile beside it are ignored.
 *
 * @throws MargoError `server-proxy-malformed`
 */
export function createMtlsProfile(
  options: MtlsOptions,
): SecurityProfile<OperationId, WfmParts<MtlsDocuments>> {
  const { handlers, records, clients, clientCertProxies = [], clock = () => new Date() } = options;
  const identify = createIdentify(peerPolicy(options, clock));
  const readForwarded = createForwardedReader(clientCertProxies);
  return {
    operations,
    responseValidators,
    responders: {
      replaceDeviceCapabilities,
      deleteDeviceCapabilities,
      getStateManifest,
      getDeployment,
      getBundle,
      reportDeploymentStatus,
    },
    parts: { handlers, records, rules, authenticate: (call) => authorize(clients, identify, call) },
    tls: { minVersion: 'TLSv1.3', requestCert: true },
    receive: (received) => {
      const request = readForwarded(received);
      identify(request);
      return request;
    },
    callerOf: (request) => identify(request).spiffeId.text,
    bodyOf,
    isFetchBlind: options.fetchPeer !== 'given' && clientCertProxies.length === 0,
  };
}

/** An operation that takes no body ignores one. */
function bodyOf({ requestBody }: Operation, limits: BodyLimits): BodyReader {
  return requestBody === null ? leaveBody : bodyReader(limits);
}

const RUNTIMES: ReadonlySet<string> = new Set(['oci', 'custom']);
const DEPLOYMENT_TYPES: ReadonlySet<string> = new Set(['helm', 'compose', 'custom']);

/** Runtimes and deployment types that the interface does not name are kept as `custom`, several of them as one (CAP-015, R-45). */
function withCustom(capabilities: DeviceCapabilitiesManifest): DeviceCapabilitiesManifest {
  const { properties } = capabilities;
  const { supportedRuntimes, supportedDeploymentTypes } = properties;
  const known = {
    ...(supportedRuntimes && { supportedRuntimes: named(supportedRuntimes, RUNTIMES) }),
    ...(supportedDeploymentTypes && {
      supportedDeploymentTypes: named(supportedDeploymentTypes, DEPLOYMENT_TYPES),
    }),
  };
  return { ...capabilities, properties: { ...properties, ...known } };
}

function named(values: readonly string[], names: ReadonlySet<string>): string[] {
  return [...new Set(values.map((value) => (names.has(value) ? value : 'custom')))];
}
