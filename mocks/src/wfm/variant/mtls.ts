import { isObject } from '@margo-contract/protocol';
import { combineBehaviours } from '../behaviour/behaviour.js';
import { everyResponse, fieldOf, goodResponseOf, insteadOf, responseOf } from '../behaviour/change.js';
import { acceptingCapabilities, objectIn } from '../behaviour/content.js';
import { admitting } from '../behaviour/handshake.js';
import { isProblem, refusal, withHeaders, withJson } from '../behaviour/response.js';
import type { VariantEntry } from './variant.js';

const profiles = ['mtls'] as const;
const WRONG_LEAF = 'outcome of a wrong SVID';
const UNKNOWN_NAME = ['svid-trust-domain', 'svid-wfm-id', 'svid-form'];
const FORWARDING = ['client-cert', 'client-cert-chain', 'x-forwarded-client-cert'];

/** Choices that only the mutual-TLS profile has. */
export const mtlsVariants: readonly VariantEntry[] = [
  {
    name: 'wrong-svids-answered-401',
    profiles,
    choice: WRONG_LEAF,
    effect: 'A connection with a wrong SVID, or none, is not ended: its requests are answered 401.',
    source: 'R-37, R-38',
    behaviour: admitting(({ chainFault, leafFault }) =>
      chainFault === undefined && leafFault === undefined ? undefined : 'without-identity',
    ),
  },
  {
    name: 'strange-names-answered-403',
    profiles,
    choice: WRONG_LEAF,
    effect: 'An SVID that is in order, but names no client of this WFM, is answered 403.',
    source: 'R-38',
    behaviour: combineBehaviours([
      admitting(({ chainFault, leafFault = '' }) =>
        chainFault === undefined && UNKNOWN_NAME.includes(leafFault) ? 'without-identity' : undefined,
      ),
      everyResponse(({ request, response }) =>
        response.status === 401 ? refusal(request, 'not-authorized', 403) : undefined,
      ),
    ]),
  },
  {
    name: 'signature-beside-svid-answered-401',
    profiles,
    choice: 'signature headers beside an SVID',
    effect: 'A request with the header fields of a signature is answered 401.',
    source: 'R-40, SIG-017',
    behaviour: insteadOf(({ request }) =>
      fieldOf(request, 'signature') === undefined && fieldOf(request, 'signature-input') === undefined
        ? undefined
        : refusal(request, 'about:blank', 401),
    ),
  },
  {
    name: 'only-p-256-accepted',
    profiles,
    choice: 'kinds of keys in SVIDs',
    effect: 'SVIDs of clients with keys or signatures other than ECDSA on P-256 are refused.',
    source: 'SVID-006, SVID-007, R-41, R-52',
    behaviour: {
      mutualTls: (options) => ({ ...options, algorithms: ['P-256'] }),
      mtlsParts: (parts) => ({ ...parts, algorithms: ['P-256'] }),
    },
  },
  {
    name: 'loose-leaves-accepted',
    profiles,
    choice: 'what is demanded of leaves beyond the interface',
    effect: 'Leaves without basicConstraints, keyUsage or clientAuth are accepted.',
    source: 'R-41, R-42',
    behaviour: {
      mutualTls: (options) => ({ ...options, reading: 'lenient' }),
      mtlsParts: (parts) => ({ ...parts, reading: 'lenient' }),
    },
  },
  {
    name: 'envelopes-taken-off',
    profiles,
    choice: 'apiVersion and kind in reports of devices',
    effect: 'A report about a device may have apiVersion and kind, as in the signature profile.',
    source: 'R-43',
    behaviour: acceptingCapabilities(
      ({ value, faults }) =>
        faults.length > 0 &&
        faults.every(({ keyword, place }) => /additional|unevaluated/i.test(keyword) && place === '') &&
        Object.keys(value).every((name) => /^(apiVersion|kind|properties|labels|x-.*)$/.test(name)),
    ),
  },
  {
    name: 'custom-without-labels-refused',
    profiles,
    choice: 'custom types without labels',
    effect: 'A device with a runtime or deployment type of its own, and without labels, is refused with 422.',
    source: 'R-44, CAP-016',
    behaviour: goodResponseOf('replaceDeviceCapabilities', async ({ request }) => {
      const report = await objectIn({ request });
      if (!isObject(report) || Object.hasOwn(report, 'labels') || !namesCustom(report.properties))
        return undefined;
      const errors = [{ field: 'labels', message: 'is missing' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'writes-with-bodies',
    profiles,
    choice: 'bodies of the responses to writes',
    effect: 'Reports are answered with a JSON object.',
    source: 'R-46',
    behaviour: goodResponseOf(['replaceDeviceCapabilities', 'reportDeploymentStatus'], ({ response }) =>
      withHeaders(withJson(response, { received: true }), { 'content-type': 'application/json' }),
    ),
  },
  {
    name: 'cache-directives-in-other-words',
    profiles,
    choice: 'wording of Cache-Control',
    effect: 'The directives of Cache-Control come in another order and case, with some more.',
    source: 'R-50, CACHE-004, CACHE-007',
    behaviour: combineBehaviours([
      responseOf('getStateManifest', ({ response }) =>
        response.status < 400
          ? withHeaders(response, { 'cache-control': 'max-age=60, must-revalidate, Private' })
          : undefined,
      ),
      goodResponseOf(['getDeployment', 'getBundle'], ({ response }) =>
        withHeaders(response, { 'cache-control': 'Immutable, no-transform, MAX-AGE=31536000, private' }),
      ),
    ]),
  },
  {
    name: 'malformed-bundle-digest-answered-400',
    profiles,
    choice: 'response to a malformed digest of a bundle',
    effect: 'A digest of a bundle that is none is answered 400.',
    source: 'R-51, BUN-005',
    behaviour: responseOf('getBundle', ({ request, response, parameters: { digest = '' } }) =>
      isProblem(response, 'invalid-bundle') && !/^sha256:[0-9a-f]{64}$/.test(digest)
        ? refusal(request, 'invalid-request', 400)
        : undefined,
    ),
  },
  {
    name: 'post-of-all-devices-answered-405',
    profiles,
    choice: 'capabilities without a device',
    effect: 'The path of capabilities without a deviceId is answered 405.',
    source: 'R-57',
    behaviour: everyResponse(({ request, response }) =>
      response.status === 404 && request.target.endsWith('/api/v1/capabilities')
        ? refusal(request, 'about:blank', 405, { headers: { allow: 'OPTIONS' } })
        : undefined,
    ),
  },
  {
    name: 'forwarded-certificates-answered-400',
    profiles,
    choice: 'forwarding fields from clients',
    effect: 'A request of a client with Client-Cert or a field like it is answered 400.',
    source: 'R-62, TLS-013',
    behaviour: insteadOf(({ request }) =>
      FORWARDING.every((name) => fieldOf(request, name) === undefined)
        ? undefined
        : refusal(request, 'invalid-request', 400),
    ),
  },
  {
    name: 'tls-1-2-offered',
    profiles,
    choice: 'versions of TLS',
    effect: 'TLS 1.2 is on as a fallback, with ECDHE and an AEAD cipher only.',
    source: 'R-64, TLS-007',
    behaviour: { mutualTls: (options) => ({ ...options, minimumVersion: 'TLSv1.2' }) },
  },
  {
    name: 'anchors-sent-along',
    profiles,
    choice: 'certificates that the WFM shows',
    effect: 'The WFM shows the anchors of the bundle after its own chain.',
    source: 'R-53, R-63',
    behaviour: {
      context: () => (context) => ({ ...context, cert: [context.cert, context.ca].flat().join('\n') }),
    },
  },
];

/** Whether a device has a runtime or deployment type of its own. */
function namesCustom(properties: unknown): boolean {
  if (!isObject(properties)) return false;
  const { supportedRuntimes, supportedDeploymentTypes } = properties;
  return [supportedRuntimes, supportedDeploymentTypes].flat().includes('custom');
}
