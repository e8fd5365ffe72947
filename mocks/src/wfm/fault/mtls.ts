import { X509Certificate } from 'node:crypto';
import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import { isProblem, refusal, withHeaders, withStatus } from '../behaviour/answer.js';
import type { Behaviour, MtlsParts } from '../behaviour/behaviour.js';
import { fieldOf } from '../behaviour/change.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;

/** What goes wrong with mutual TLS above the handshake. */
export const mtlsFaults: readonly FaultEntry[] = [
  {
    name: 'whole-namespace-accepted',
    profiles,
    requirement: 'ID-009',
    effect: 'Every client of the namespace is served, whether the operator accepted it or not.',
    behaviour: deciding(() => async () => 'accepted'),
  },
  {
    name: 'removed-clients-served',
    profiles,
    requirement: 'ID-011',
    effect: 'A client that was served once is served for ever, although it was taken off the list.',
    behaviour: deciding((clients) => {
      const served = new Set<string>();
      return async (spiffeId) => {
        if (served.has(spiffeId)) return 'accepted';
        const acceptance = await clients.decide(spiffeId);
        if (acceptance === 'accepted') served.add(spiffeId);
        return acceptance;
      };
    }),
  },
  {
    name: 'denied-clients-answered-401',
    profiles,
    requirement: 'ID-012',
    effect: 'A client that the policy denies is answered 401 instead of 403.',
    behaviour: changing((request, response) =>
      isProblem(response, 'not-authorized') ? refusal(request, 'about:blank', 401) : undefined,
    ),
  },
  {
    name: 'denied-clients-answered-404',
    profiles,
    requirement: 'ID-012',
    effect: 'A client that the policy denies is answered 404 instead of 403.',
    behaviour: changing((request, response) =>
      isProblem(response, 'not-authorized') ? refusal(request, 'about:blank', 404) : undefined,
    ),
  },
  {
    name: 'onboarding-path-answered-403',
    profiles,
    requirement: 'ONB-010',
    effect: 'The onboarding endpoint of the other profile is answered 403 instead of 404.',
    behaviour: changing((request) =>
      request.target.endsWith('/api/v1/onboarding') ? refusal(request, 'not-authorized', 403) : undefined,
    ),
  },
  {
    name: 'client-paths-answered-403',
    profiles,
    requirement: 'ONB-010',
    effect: 'Paths that name a client are answered 403 instead of 404.',
    behaviour: changing((request) =>
      request.target.includes('/api/v1/clients/') ? refusal(request, 'not-authorized', 403) : undefined,
    ),
  },
  {
    name: 'client-cert-believed-from-anyone',
    profiles,
    requirement: 'TLS-013',
    effect: 'The certificate in a field Client-Cert of a client counts in place of its own.',
    behaviour: { mtlsAround: (handle) => (request) => handle(believing(request)) },
  },
  {
    name: 'first-report-answered-200',
    profiles,
    requirement: 'CAP-004',
    effect: 'The first report of a device is answered 200 instead of 201.',
    behaviour: changing((request, response) =>
      request.method === 'PUT' && response.status === 201 ? withStatus(response, 200) : undefined,
    ),
  },
  {
    name: 'later-report-answered-201',
    profiles,
    requirement: 'CAP-004',
    effect: 'A report that replaces another one is answered 201 instead of 200.',
    behaviour: changing((request, response) =>
      request.method === 'PUT' && response.status === 200 ? withStatus(response, 201) : undefined,
    ),
  },
  caching(
    'manifest-public-with-mtls',
    'CACHE-004',
    'The manifest is not private.',
    '/api/v1/deployments',
    'no-cache',
  ),
  caching(
    'bundle-public-with-mtls',
    'CACHE-007',
    'A bundle is public instead of private.',
    '/api/v1/bundles/',
    'public, max-age=31536000, immutable',
  ),
  caching(
    'bundle-without-immutable',
    'CACHE-007',
    'A bundle is not immutable.',
    '/api/v1/bundles/',
    'private, max-age=31536000',
  ),
  caching(
    'bundle-for-an-hour',
    'CACHE-007',
    'A bundle may be kept for an hour instead of a year.',
    '/api/v1/bundles/',
    'private, max-age=3600, immutable',
  ),
  caching(
    'writes-may-be-stored',
    'CACHE-009',
    'The response to a report may be stored.',
    '/api/v1/capabilities/',
    'max-age=60',
  ),
];

function deciding(make: (clients: MtlsParts['clients']) => MtlsParts['clients']['decide']): Behaviour {
  return { mtlsParts: (parts) => ({ ...parts, clients: { decide: make(parts.clients) } }) };
}

function changing(
  change: (request: WireRequest, response: WireResponse) => WireResponse | undefined,
): Behaviour {
  return {
    mtlsAround: (handle) => async (request) => {
      const response = await handle(request);
      return change(request, response) ?? response;
    },
  };
}

function caching(
  name: string,
  requirement: FaultEntry['requirement'],
  effect: string,
  path: string,
  cacheControl: string,
): FaultEntry {
  const isThere = ({ target }: WireRequest) =>
    path.endsWith('/') ? target.includes(path) : target.endsWith(path);
  const behaviour = changing((request, response) =>
    isThere(request) && response.status < 300
      ? withHeaders(response, { 'cache-control': cacheControl })
      : undefined,
  );
  return { name, profiles, requirement, effect, behaviour };
}

function believing(request: WireRequest): WireRequest {
  const [, base64] = /^:([A-Za-z0-9+/=]+):$/.exec(fieldOf(request, 'client-cert') ?? '') ?? [];
  if (base64 === undefined) return request;
  try {
    return { ...request, peerCertificate: new X509Certificate(Buffer.from(base64, 'base64')) };
  } catch {
    return request;
  }
}
