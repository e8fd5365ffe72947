import type { Profile } from '../contract/contract.js';

/** The requirement that a wrong place in a body violates: the first whose pattern fits. */
type Attribution = readonly (readonly [RegExp, string])[];

const MANIFEST: Attribution = [
  [/^\/manifestVersion/, 'MAN-005'],
  [/^\/bundle\/mediaType/, 'MAN-007'],
  [/\/digest$/, 'DIG-004'],
  [/\/url$/, 'MAN-008'],
  [/^\/bundle/, 'MAN-006'],
  [/\/deploymentId$/, 'MAN-010'],
  [/^\/deployments/, 'MAN-009'],
  [/^/, 'MAN-006'],
];

const DOCUMENT: Attribution = [
  [/^\/id/, 'DEP-003'],
  [/^\/(apiVersion|kind)/, 'DEP-004'],
  [/^\/metadata\/deviceId/, 'GW-010'],
  [/^\/metadata/, 'DEP-005'],
  [/^\/spec\/applicationId/, 'DEP-006'],
  [/-extensions$/, 'EXT-001'],
  [/\/properties\/(repository|revision)/, 'DEP-008'],
  [/^\/spec\/parameters/, 'DEP-010'],
  [/\/deviceConstraints\/capacityRequirements/, 'DEP-016'],
  [/\/deviceConstraints/, 'DEP-015'],
  [/^\/spec/, 'DEP-007'],
  [/^/, 'DEP-001'],
];

const CAPABILITIES: Attribution = [
  [/^\/properties\/id$/, 'CAP-011'],
  [/^\/properties\/(memory|storage)/, 'CAP-021'],
  [/^\/properties\/(peripherals|interfaces)\/.*\/type$/, 'CAP-022'],
  [/^\/properties\/(cpus|peripherals|interfaces)/, 'CAP-014'],
  [/^\/properties\/(otelCollector|supported)/, 'CAP-013'],
  [/^\/properties\//, 'CAP-010'],
  [/^/, 'CAP-008'],
];

const STATUS: Attribution = [
  [/\/state$/, 'STA-008'],
  [/\/error/, 'STA-011'],
  [/^/, 'STA-006'],
];

const SCHEMAS: ReadonlyMap<string, Attribution> = new Map<string, Attribution>([
  ['DeviceCapabilitiesManifest', CAPABILITIES],
  ['DeploymentStatusManifest', STATUS],
  [
    'OnboardingRequest',
    [
      [/^\/certificate/, 'CERT-005'],
      [/^/, 'ONB-001'],
    ],
  ],
  ['RootCertificate', [[/^/, 'CERT-003']]],
  [
    'OnboardingResult',
    [
      [/./, 'CLI-001'],
      [/^/, 'ONB-002'],
    ],
  ],
  ['StateManifest', MANIFEST],
  ['DiscoveryDocument', [[/^/, 'TB-006']]],
  ['TrustBundle', [[/^/, 'TB-012']]],
  ['DeploymentDocument', DOCUMENT],
  [
    'Problem',
    [
      [/^\/errors/, 'ERR-010'],
      [/^/, 'ERR-002'],
    ],
  ],
]);

/**
 * Which requirement is violated when a value does not follow a schema at this place.
 *
 * @param value what is there; undefined when the member is missing, or when nobody looked
 * @param isMissing whether the member at the place is missing
 */
export function requirementOfPlace(
  schema: string,
  pointer: string,
  isMissing = false,
  value?: unknown,
): string | undefined {
  // A clientId of the wrong form is one thing, to give none another.
  if (schema === 'OnboardingResult' && isMissing) return 'ONB-002';
  const id = SCHEMAS.get(schema)?.find(([pattern]) => pattern.test(pointer))?.[1];
  if (typeof value !== 'string') return id;
  if (id === 'DIG-004' && !/^[a-z0-9_-]+:/i.test(value)) return 'DIG-003';
  return id === 'MAN-008' && value.includes('%') ? 'DIG-006' : id;
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['getRootCertificate', 'CERT-003'],
  ['onboardClient', 'ONB-002'],
  ['getStateManifest', 'MAN-001'],
  ['getDeployment', 'DEP-001'],
  ['getBundle', 'BUN-001'],
  ['getDiscoveryDocument', 'TB-006'],
  ['getTrustBundle', 'TB-012'],
]);

/** Which requirement fixes the media type of an operation's good response. */
export function requirementOfMediaType(operationId: string): string | undefined {
  return MEDIA_TYPES.get(operationId);
}

/** With mutual TLS: who may keep what is read; what is written is not to be stored. */
const PRIVATE: ReadonlyMap<string, string> = new Map([
  ['getStateManifest', 'CACHE-004'],
  ['getDeployment', 'CACHE-007'],
  ['getBundle', 'CACHE-007'],
]);

/** Which requirement is about a header field of an operation's answer, and how grave a fault in it is at most. */
export function requirementOfHeader(
  operationId: string,
  name: string,
  profile: Profile,
): { id?: string; level?: 'SHOULD' } {
  const isManifest = operationId === 'getStateManifest';
  switch (name.toLowerCase()) {
    case 'etag':
      return { id: isManifest ? 'CACHE-001' : 'CACHE-005' };
    case 'cache-control':
      if (profile === 'mtls') return { id: PRIVATE.get(operationId) ?? 'CACHE-009' };
      return { id: isManifest ? 'CACHE-003' : 'CACHE-006' };
    case 'retry-after':
      return { id: 'RETRY-001' };
    case 'allow':
      return { id: 'ERR-004', level: 'SHOULD' };
    default:
      return { level: 'SHOULD' };
  }
}
