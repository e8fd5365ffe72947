import type { Field } from '@margo-contract/protocol';

/** What a request is about, as far as its path tells. */
export interface Route {
  /** The `operationId` of the contract; absent when no operation has this method and path. */
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

const CLIENT = '/api/v1/clients/([^/]+)';
const ROUTES: readonly [method: string, path: RegExp, operation: string, names: readonly (keyof Route)[]][] =
  [
    ['GET', /^\/api\/v1\/onboarding\/certificate$/, 'getRootCertificate', []],
    ['POST', /^\/api\/v1\/onboarding$/, 'onboardClient', []],
    [
      'POST',
      new RegExp(`^${CLIENT}/capabilities/(.+)$`),
      'createDeviceCapabilities',
      ['clientId', 'deviceId'],
    ],
    [
      'PUT',
      new RegExp(`^${CLIENT}/capabilities/(.+)$`),
      'replaceDeviceCapabilities',
      ['clientId', 'deviceId'],
    ],
    [
      'DELETE',
      new RegExp(`^${CLIENT}/capabilities/(.+)$`),
      'deleteDeviceCapabilities',
      ['clientId', 'deviceId'],
    ],
    ['GET', new RegExp(`^${CLIENT}/deployments$`), 'getStateManifest', ['clientId']],
    [
      'POST',
      new RegExp(`^${CLIENT}/deployments/([^/]+)/status$`),
      'reportDeploymentStatus',
      ['clientId', 'deploymentId'],
    ],
    [
      'GET',
      new RegExp(`^${CLIENT}/deployments/([^/]+)/([^/]+)$`),
      'getDeployment',
      ['clientId', 'deploymentId', 'digest'],
    ],
    ['GET', new RegExp(`^${CLIENT}/bundles/([^/]+)$`), 'getBundle', ['clientId', 'digest']],
  ];

/** Finds the operation of a request. */
export function routeOf(method: string, target: string): Route {
  const path = target.split('?', 1)[0] ?? '';
  for (const [of, pattern, operation, names] of ROUTES) {
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
