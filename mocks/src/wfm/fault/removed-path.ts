import { everyRequest, everyResponse } from '../behaviour/change.js';
import { jsonResponse, refusal } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;

/** What goes wrong with the paths of the signature profile, which are gone with mutual TLS. */
export const removedPathFaults: readonly FaultEntry[] = [
  {
    name: 'onboarding-path-answered-403',
    profiles,
    requirement: 'ONB-010',
    effect: 'The onboarding endpoint of the other profile is answered 403 instead of 404.',
    behaviour: everyResponse(({ request }) =>
      request.target.endsWith('/api/v1/onboarding') ? refusal(request, 'not-authorized', 403) : undefined,
    ),
  },
  {
    name: 'onboarding-served-with-mtls',
    profiles,
    requirement: 'ONB-010',
    effect: 'A client can onboard as in the other profile, and is told a clientId.',
    behaviour: everyResponse(({ request: { method, target } }) =>
      method === 'POST' && target.endsWith('/api/v1/onboarding')
        ? jsonResponse(201, { clientId: 'a9f2c3e8-5d2b-4b2c-9d61-0f3f4d3a7c55' })
        : undefined,
    ),
  },
  {
    name: 'root-certificate-served-with-mtls',
    profiles,
    requirement: 'ONB-010',
    effect: 'The endpoint of the root certificate responds as in the other profile.',
    behaviour: everyResponse(({ request: { method, target } }) =>
      method === 'GET' && target.endsWith('/api/v1/onboarding/certificate')
        ? jsonResponse(200, { certificate: '' })
        : undefined,
    ),
  },
  {
    name: 'client-paths-answered-403',
    profiles,
    requirement: 'ONB-010',
    effect: 'Paths that name a client are answered 403 instead of 404.',
    behaviour: everyResponse(({ request }) =>
      request.target.includes('/api/v1/clients/') ? refusal(request, 'not-authorized', 403) : undefined,
    ),
  },
  {
    name: 'client-paths-served-with-mtls',
    profiles,
    requirement: 'ONB-010',
    effect: 'Paths that name a client are served as those without it, whoever is named.',
    behaviour: everyRequest(({ request }) => ({
      ...request,
      target: request.target.replace(/\/api\/v1\/clients\/[^/]+\//, '/api/v1/'),
    })),
  },
];
