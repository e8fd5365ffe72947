import type { Field } from '@margo-contract/protocol';
import type { Profile } from '../../../contract/contract.js';

/** What a request is about, as far as its path tells. */
export interface Route {
  /**
   * The `operationId` of the contract; absent when no operation has this method and path. `signatureProfile` stands for
   * all paths that only the other profile has.
   */
  readonly operation?: string;
  readonly clientId?: string;
  readonly deviceId?: string;
  readonly deploymentId?: string;
  readonly digest?: string;
}

/** The response to a request, as far as it was sent. */
export interface SentResponse {
  readonly status: number;
  readonly fields: readonly Field[];
  readonly body: Uint8Array;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
  /** The name of the manifest that it holds, or for 304 the one that it stands for. */
  readonly manifest?: string;
  /** The names of the deployments whose documents it holds. */
  readonly deployments?: readonly string[];
  /** Until when the device was told to wait, in milliseconds since 1970. */
  readonly notBefore?: number;
}

/** A request of the device, and what became of it. */
export interface DeviceExchange {
  /** From 0, in the order of arrival. */
  readonly index: number;
  /** When its header section was there, in milliseconds since 1970. */
  readonly at: number;
  /** Which start of the program it came from, from 1. */
  readonly life: number;
  readonly endpoint: string;
  readonly connection: number;
  /** What the device presented in the TLS handshake, DER: the leaf first. */
  readonly peer?: readonly Buffer[];
  readonly method: string;
  /** The request target as it stands in the request line. */
  readonly target: string;
  /** What `@target-uri` stands for. */
  readonly targetUri: string;
  readonly fields: readonly Field[];
  /** The octets of the body, without transfer coding. */
  readonly body: Uint8Array;
  /** Whether the body ended before it was complete. */
  readonly aborted: boolean;
  readonly route: Route;
  /** The body, when it is JSON. */
  readonly json?: unknown;
  /** Absent when none was sent. */
  response?: SentResponse;
  /** Why there was none, or not a whole one. */
  failure?: string;
}

type Names = readonly (keyof Route)[];
type Pattern = readonly [method: string, path: RegExp, operation: string, names: Names];

/** The operations that both profiles have, below the path of the client or of all clients. */
function shared(base: string, own: Names): readonly Pattern[] {
  const route = (method: string, path: string, operation: string, names: Names = []): Pattern => [
    method,
    new RegExp(`^${base}${path}$`),
    operation,
    [...own, ...names],
  ];
  return [
    route('POST', '/capabilities/(.+)', 'createDeviceCapabilities', ['deviceId']),
    route('PUT', '/capabilities/(.+)', 'replaceDeviceCapabilities', ['deviceId']),
    route('DELETE', '/capabilities/(.+)', 'deleteDeviceCapabilities', ['deviceId']),
    route('GET', '/deployments', 'getStateManifest'),
    route('POST', '/deployments/([^/]+)/status', 'reportDeploymentStatus', ['deploymentId']),
    route('GET', '/deployments/([^/]+)/([^/]+)', 'getDeployment', ['deploymentId', 'digest']),
    route('GET', '/bundles/([^/]+)', 'getBundle', ['digest']),
  ];
}

const ROUTES: Readonly<Record<Profile, readonly Pattern[]>> = {
  signature: [
    ['GET', /^\/api\/v1\/onboarding\/certificate$/, 'getRootCertificate', []],
    ['POST', /^\/api\/v1\/onboarding$/, 'onboardClient', []],
    ...shared('/api/v1/clients/([^/]+)', ['clientId']),
  ],
  mtls: [
    ['GET', /^\/\.well-known\/margo$/, 'getDiscoveryDocument', []],
    ['GET', /^\/trust-bundle\.json$/, 'getTrustBundle', []],
    ...shared('/api/v1', []),
  ],
};

/** Paths that only the signature profile has. */
const SIGNATURE_PATH = /^\/api\/v1\/(onboarding|clients)(\/|$)/;

/** Finds the operation of a request. */
export function routeOf(method: string, target: string, profile: Profile): Route {
  const path = target.split('?', 1)[0] ?? '';
  if (profile === 'mtls' && SIGNATURE_PATH.test(path)) return { operation: 'signatureProfile' };
  for (const [of, pattern, operation, names] of ROUTES[profile]) {
    const match = of === method ? pattern.exec(path) : null;
    if (match === null) continue;
    return { operation, ...Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1])])) };
  }
  return {};
}

function decode(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value of a header field, several lines joined by commas, or undefined. */
export function fieldOf(fields: readonly Field[], name: string): string | undefined {
  const lines = fields.filter(([other]) => other.toLowerCase() === name);
  return lines.length === 0 ? undefined : lines.map(([, value]) => value.trim()).join(', ');
}
