import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import {
  jsonOf,
  refusal,
  withBody,
  withHeaders,
  withJson,
  withoutBody,
  withProblem,
  withStatus,
} from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const DISCOVERY = '/.well-known/margo';

/** What goes wrong with the identity service. */
export const misFaults: readonly FaultEntry[] = [
  discovery(
    'mis-discovery-over-http',
    'TB-006',
    'The discovery document names a trust bundle without TLS.',
    (document) => ({
      ...document,
      trustBundleUri: String(document.trustBundleUri).replace('https:', 'http:'),
    }),
  ),
  discovery(
    'mis-discovery-with-relative-uri',
    'TB-006',
    'The discovery document names the trust bundle by its path only.',
    (document) => ({
      ...document,
      trustBundleUri: new URL(String(document.trustBundleUri)).pathname,
    }),
  ),
  discovery(
    'mis-discovery-without-trust-domain',
    'TB-006',
    'The discovery document lacks its trust domain.',
    ({ trustBundleUri }) => ({
      trustBundleUri,
    }),
  ),
  discovery(
    'mis-discovery-of-other-domain',
    'TB-006',
    'The discovery document is about another trust domain.',
    (document) => ({
      ...document,
      trustDomain: `other.${document.trustDomain}`,
    }),
  ),
  bundle(
    'mis-anchor-as-base64url',
    'TB-012',
    'The certificate of an anchor is written in base64url.',
    (key) => ({
      ...key,
      x5c: [String(key.x5c).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
    }),
  ),
  bundle(
    'mis-anchor-without-certificate',
    'TB-012',
    'An anchor comes without its certificate.',
    ({ x5c: _, ...key }) => key,
  ),
  bundle(
    'mis-anchor-with-other-key',
    'TB-012',
    'The key of an anchor is not that of its certificate.',
    (key) => ({
      ...key,
      x: key.y,
    }),
  ),
  bundle('mis-anchor-for-jwt', 'TB-012', 'The anchors are meant for JWT-SVIDs.', (key) => ({
    ...key,
    use: 'jwt-svid',
  })),
  {
    name: 'mis-bundle-without-keys',
    profiles: ['mtls'],
    requirement: 'TB-012',
    effect: 'The trust bundle holds no anchor.',
    behaviour: around((request, response) =>
      isBundle(request, response)
        ? withJson(response, { ...(jsonOf(response) as Json), keys: [] })
        : response,
    ),
  },
  {
    name: 'mis-missing-bundle-answered-503',
    profiles: ['mtls'],
    requirement: 'TB-008',
    effect: 'A bundle that is not there is answered 503 instead of 404.',
    behaviour: around((_, response) =>
      response.status === 404 ? withProblem(withStatus(response, 503), { status: 503 }) : response,
    ),
  },
  {
    name: 'mis-etags-missing',
    profiles: ['mtls'],
    requirement: 'TB-009',
    effect: 'Discovery document and bundle have no ETag.',
    behaviour: around((_, response) => withHeaders(response, { etag: undefined })),
  },
  {
    name: 'mis-conditions-ignored',
    profiles: ['mtls'],
    requirement: 'TB-009',
    effect: 'If-None-Match is ignored.',
    behaviour: {
      mis: (handle) => (request) =>
        handle({
          ...request,
          fields: request.fields.filter(([name]) => name.toLowerCase() !== 'if-none-match'),
        }),
    },
  },
  {
    name: 'mis-token-demanded',
    profiles: ['mtls'],
    requirement: 'TB-001',
    effect: 'The identity service asks its callers for a token.',
    behaviour: around((request, response) =>
      request.fields.some(([name]) => name.toLowerCase() === 'authorization')
        ? response
        : withHeaders(refusal(request, 'about:blank', 401), { 'www-authenticate': 'Bearer' }),
    ),
  },
  bundle(
    'mis-anchor-with-key-id',
    'TB-012',
    'The anchors have a kid, as keys for JWT-SVIDs have.',
    (key) => ({
      ...key,
      kid: 'anchor-1',
    }),
  ),
  bundle(
    'mis-anchor-with-two-certificates',
    'TB-012',
    'An anchor comes with a second certificate.',
    (key) => ({ ...key, x5c: [key.x5c, key.x5c].flat() }),
  ),
  bundle('mis-anchor-with-private-key', 'TB-012', 'The entries of anchors hold a private member.', (key) => ({
    ...key,
    d: key.x,
  })),
  bundle('mis-anchor-as-pem', 'TB-012', 'The certificate of an anchor is written in PEM.', (key) => ({
    ...key,
    x5c: [`-----BEGIN CERTIFICATE-----\n${String(key.x5c)}\n-----END CERTIFICATE-----`],
  })),
  bundle(
    'mis-anchor-without-use',
    'TB-012',
    'The entries of anchors do not say what they are for.',
    ({ use: _, ...key }) => key,
  ),
  {
    name: 'mis-bundle-as-web-page',
    profiles: ['mtls'],
    requirement: 'TB-012',
    effect: 'In place of the trust bundle comes a web page, with 200.',
    behaviour: around((request, response) =>
      isBundle(request, response)
        ? withHeaders(withBody(response, '<!doctype html><title>Sign in</title>'), {
            'content-type': 'text/html',
          })
        : response,
    ),
  },
  {
    name: 'mis-bundle-moved',
    profiles: ['mtls'],
    requirement: 'TB-008',
    effect: 'The URI of the trust bundle leads elsewhere by a redirect.',
    behaviour: around((request, response) =>
      isBundle(request, response)
        ? withHeaders(withoutBody({ ...response, status: 302 }), { location: `${request.target}?moved` })
        : response,
    ),
  },
  {
    name: 'mis-missing-bundle-not-retryable',
    profiles: ['mtls'],
    requirement: 'TB-008',
    effect: 'A bundle that is not there is answered by a problem that says not to try again.',
    behaviour: around((_, response) =>
      response.status === 404
        ? withProblem(response, { retryable: false, backoffStrategy: 'none' })
        : response,
    ),
  },
  {
    name: 'mis-without-discovery-answered-503',
    profiles: ['mtls'],
    requirement: 'TB-007',
    effect: 'There is no discovery document, and that is answered 503.',
    behaviour: around((request, response) =>
      request.target === DISCOVERY ? refusal(request, 'about:blank', 503) : response,
    ),
  },
  {
    name: 'mis-takes-any-method',
    profiles: ['mtls'],
    requirement: 'TB-001',
    effect: 'Whatever the method of a request, the document comes.',
    behaviour: { mis: (handle) => (request) => handle({ ...request, method: 'GET' }) },
  },
  {
    name: 'mis-anchors-replaced-at-once',
    profiles: ['mtls'],
    requirement: 'TB-012',
    effect: 'During a rotation the trust bundle lists the new anchor only.',
    behaviour: around((request, response) => {
      if (!isBundle(request, response)) return response;
      const set = jsonOf(response) as { readonly keys: readonly Json[] };
      return withJson(response, { ...set, keys: set.keys.slice(-1) });
    }),
  },
  {
    name: 'mis-sequence-falls',
    profiles: ['mtls'],
    requirement: 'TB-012',
    effect: 'The sequence of the trust bundle falls with each change.',
    behaviour: around((request, response) => {
      if (!isBundle(request, response)) return response;
      const set = jsonOf(response) as Json;
      return withJson(response, { ...set, spiffe_sequence: 1_000_000 - Number(set.spiffe_sequence) });
    }),
  },
];

function around(
  change: (request: WireRequest, response: WireResponse) => WireResponse,
): FaultEntry['behaviour'] {
  return { mis: (handle) => async (request) => change(request, await handle(request)) };
}

/** What the service itself sends is an object. */
type Json = Readonly<Record<string, unknown>>;

function discovery(
  name: string,
  requirement: FaultEntry['requirement'],
  effect: string,
  change: (document: Json) => Json,
): FaultEntry {
  const behaviour = around((request, response) =>
    request.target === DISCOVERY && response.status === 200
      ? withJson(response, change(jsonOf(response) as Json))
      : response,
  );
  return { name, profiles: ['mtls'], requirement, effect, behaviour };
}

function bundle(
  name: string,
  requirement: FaultEntry['requirement'],
  effect: string,
  change: (key: Json) => Json,
): FaultEntry {
  const behaviour = around((request, response) => {
    if (!isBundle(request, response)) return response;
    const set = jsonOf(response) as { readonly keys: readonly Json[] };
    return withJson(response, { ...set, keys: set.keys.map(change) });
  });
  return { name, profiles: ['mtls'], requirement, effect, behaviour };
}

function isBundle({ target }: WireRequest, { status }: WireResponse): boolean {
  return target !== DISCOVERY && status === 200;
}
