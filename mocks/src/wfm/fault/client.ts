import { everyResponse } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { overriding } from '../behaviour/override.js';
import { isProblem, refusal } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with clients that are unknown, or no longer trusted. */
export const clientFaults: readonly FaultEntry[] = [
  {
    name: 'revoked-clients-served',
    requirement: 'CERT-006',
    also: {
      'STA-017': 'Status reports of a revoked client are among those.',
    },
    effect: 'A client whose trust was withdrawn goes on as before.',
    behaviour: {
      signatureParts: (parts) => ({
        ...parts,
        clients: overriding(parts.clients, {
          async find(clientId) {
            const client = await parts.clients.find(clientId);
            return client && { ...client, trusted: true };
          },
        }),
      }),
    },
  },
  {
    name: 'revoked-clients-answered-400',
    requirement: 'CERT-006',
    also: {
      'STA-017': 'Status reports of a revoked client are among those.',
    },
    effect: 'A request of a client whose trust was withdrawn is answered 400 instead of 403.',
    behaviour: everyResponse(({ operation, request, response }) =>
      operation !== 'onboardClient' && isProblem(response, 'certificate-not-trusted')
        ? refusal(request, 'invalid-request', 400)
        : undefined,
    ),
  },
  {
    name: 'revoked-clients-answered-401',
    requirement: 'CERT-006',
    also: {
      'STA-017': 'Status reports of a revoked client are among those.',
    },
    effect: 'A request of a client whose trust was withdrawn is answered 401 instead of 403.',
    behaviour: everyResponse(({ operation, request, response }) =>
      operation !== 'onboardClient' && isProblem(response, 'certificate-not-trusted')
        ? refusal(request, 'signature-verification-failed', 401)
        : undefined,
    ),
  },
  {
    name: 'revoked-clients-may-report',
    profiles: ['signature'],
    requirement: 'STA-017',
    effect: 'Status reports of a client whose trust was withdrawn are taken.',
    behaviour: {
      around: (handle, surroundings) => {
        const { around } = forgive(
          'certificate-not-trusted',
          ({ operation }) => operation === 'reportDeploymentStatus',
        );
        const { signature } = surroundings;
        if (signature === undefined) return handle;
        const find: typeof signature.clients.find = async (clientId) => {
          const client = await signature.clients.find(clientId);
          return client && { ...client, trusted: true };
        };
        const clients = overriding(signature.clients, { find });
        return around?.(handle, { ...surroundings, signature: { ...signature, clients } }) ?? handle;
      },
    },
  },
  {
    name: 'unknown-client-answered-400',
    requirement: 'CLI-003',
    effect: 'A clientId that nobody has is answered 400 instead of 404.',
    behaviour: everyResponse(({ request, response }) =>
      isProblem(response, 'invalid-client') ? refusal(request, 'invalid-request', 400) : undefined,
    ),
  },
  {
    name: 'unknown-client-answered-403',
    requirement: 'CLI-003',
    effect: 'A clientId that nobody has is answered 403 instead of 404.',
    behaviour: everyResponse(({ request, response }) =>
      isProblem(response, 'invalid-client') ? refusal(request, 'certificate-not-trusted', 403) : undefined,
    ),
  },
];
