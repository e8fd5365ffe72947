import { isObject } from '@margo-contract/protocol';
import { TrustDomain } from '../../svid/trust-domain.js';
import { jsonOf, refusal, withBody, withHeaders, withJson } from '../behaviour/response.js';
import type { VariantEntry } from './variant.js';

const profiles = ['mtls'] as const;
const DISCOVERY = '/.well-known/margo';

/** Choices that the identity service has. */
export const misVariants: readonly VariantEntry[] = [
  {
    name: 'mis-without-discovery',
    profiles,
    choice: 'discovery at the identity service',
    effect: 'The identity service has no discovery document, and says so with 404.',
    source: 'R-54, TB-007',
    behaviour: {
      mis: (handle) => async (request) =>
        request.target === DISCOVERY
          ? refusal(request, 'discovery-document-not-found', 404)
          : handle(request),
    },
  },
  {
    name: 'mis-sends-what-is-not-accepted',
    profiles,
    choice: 'Accept at the identity service',
    effect: 'The identity service sends JSON to a client that accepts other types only.',
    source: 'R-55',
    behaviour: {
      mis: (handle) => (request) =>
        handle({ ...request, fields: request.fields.filter(([name]) => name.toLowerCase() !== 'accept') }),
    },
  },
  {
    name: 'mis-documents-with-more',
    profiles,
    choice: 'further members at the identity service',
    effect: 'Discovery document and trust bundle have members and entries of other kinds, and a charset.',
    source: 'R-55, R-56, TB-010',
    behaviour: {
      mis: (handle) => async (request) => {
        const response = await handle(request);
        if (response.status !== 200) return response;
        const { keys, ...others } = jsonOf(response) as { readonly keys?: readonly object[] };
        const jwt = { use: 'jwt-svid', kty: 'EC', crv: 'P-256', kid: 'jwt-1', x: 'AA', y: 'AA' };
        const more = { ...others, ...(keys && { keys: [...keys, jwt] }), 'x-brightwater': 1 };
        return withHeaders(withBody(response, JSON.stringify(more)), {
          'content-type': 'application/json; charset=utf-8',
        });
      },
    },
  },
  {
    name: 'mis-lists-further-anchors',
    profiles,
    choice: 'number of anchors at the identity service',
    effect: 'The trust bundle has an anchor more, below which nobody issues.',
    source: 'R-56, SVID-003',
    behaviour: {
      mis: (handle) => {
        const further = anchorOfAnother();
        return async (request) => {
          const response = await handle(request);
          const set = response.status === 200 ? jsonOf(response) : undefined;
          if (!isObject(set) || !Array.isArray(set.keys)) return response;
          return withJson(response, { ...set, keys: [...(await further), ...set.keys] });
        };
      },
    },
  },
  {
    name: 'mis-without-sequence',
    profiles,
    choice: 'sequence of the trust bundle',
    effect: 'The trust bundle has neither a sequence nor a hint when to fetch it again.',
    source: 'R-56, TB-014',
    behaviour: {
      mis: (handle) => async (request) => {
        const response = await handle(request);
        const set = response.status === 200 ? jsonOf(response) : undefined;
        if (!isObject(set) || !Array.isArray(set.keys)) return response;
        return withJson(response, { keys: set.keys });
      },
    },
  },
];

/** The entries of the bundle of a trust domain that has nothing to do with anybody. */
async function anchorOfAnother(): Promise<readonly unknown[]> {
  const other = await TrustDomain.open({ trustDomain: 'further.example', wfmId: 'none' });
  const { keys } = JSON.parse(Buffer.from(other.bundle()).toString('utf8')) as { readonly keys: unknown[] };
  return keys;
}
