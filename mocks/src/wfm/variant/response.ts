import { isObject } from '@margo-contract/protocol';
import type { WireResponse } from '@margo-contract/sdk-server';
import { PROFILES } from '../behaviour/behaviour.js';
import { everyResponse, goodResponseOf, responseOf } from '../behaviour/change.js';
import {
  isProblem,
  jsonOf,
  problemIn,
  refusal,
  withBody,
  withHeaders,
  withProblem,
  withStatus,
} from '../behaviour/response.js';
import type { VariantEntry } from './variant.js';

const FIRST_AND_LATER = 'status of the response to a status report';

/** Choices about statuses, problems and header fields. */
export const responseVariants: readonly VariantEntry[] = [
  {
    name: 'put-answered-200',
    choice: 'status of the response to a PUT',
    effect: 'PUT of capabilities is always answered 200.',
    source: 'CAP-003, C-12',
    behaviour: responseOf('replaceDeviceCapabilities', ({ response }) =>
      response.status === 201 ? withStatus(response, 200) : undefined,
    ),
  },
  {
    name: 'status-always-answered-200',
    choice: FIRST_AND_LATER,
    effect: 'Every status report is answered 200, the first too.',
    source: 'STA-002, C-13',
    behaviour: responseOf('reportDeploymentStatus', ({ response }) =>
      response.status === 201 ? withStatus(response, 200) : undefined,
    ),
  },
  {
    name: 'status-always-answered-201',
    choice: FIRST_AND_LATER,
    effect: 'Every status report is answered 201, later ones too.',
    source: 'STA-002, C-13',
    behaviour: responseOf('reportDeploymentStatus', ({ response }) =>
      response.status === 200 ? withStatus(response, 201) : undefined,
    ),
  },
  {
    name: 'unknown-deployment-answered-422',
    profiles: PROFILES,
    choice: 'response to a report about an unknown deployment',
    effect: 'A status report about a deployment that the client never had is answered 422.',
    source: 'STA-015, C-48',
    behaviour: responseOf('reportDeploymentStatus', ({ request, response }) => {
      if (response.status !== 404 || isProblem(response, 'invalid-client')) return undefined;
      const errors = [{ field: 'deploymentId', message: 'is not known' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'malformed-bundle-digest-answered-404',
    choice: 'response to a malformed digest of a bundle',
    effect: 'A digest of a bundle that is none is answered 404.',
    source: 'BUN-005, C-16, R-06',
    behaviour: responseOf('getBundle', ({ request, response }) =>
      isProblem(response, 'invalid-request') ? refusal(request, 'invalid-bundle', 404) : undefined,
    ),
  },
  {
    name: 'own-problem-types',
    profiles: PROFILES,
    choice: 'problem types outside the catalogue',
    effect: 'Where about:blank is due, problems have types on a domain of the supplier.',
    source: 'ERR-008, R-16',
    behaviour: everyResponse(({ response }) =>
      problemIn(response)?.type === 'about:blank'
        ? withProblem(response, {
            type: `https://wfm.example/problems/${response.status}`,
            title: 'It did not work',
          })
        : undefined,
    ),
  },
  {
    name: 'problem-extensions',
    profiles: PROFILES,
    choice: 'further members of problems',
    effect: 'Problems have members of the supplier’s own.',
    source: 'ERR-009',
    behaviour: everyResponse(({ response }) => withProblem(response, { traceId: '4bf92f35', errorCount: 2 })),
  },
  {
    name: 'media-types-with-charset',
    profiles: PROFILES,
    choice: 'parameters of media types',
    effect: 'Each JSON media type has the parameter charset.',
    source: 'RFC 9110 section 8.3.1',
    behaviour: everyResponse(({ response }) => {
      const type = response.headers['content-type'];
      return type?.endsWith('json')
        ? withHeaders(response, { 'content-type': `${type}; charset=utf-8` })
        : undefined;
    }),
  },
  {
    name: 'json-in-other-words',
    profiles: PROFILES,
    choice: 'serialisation of JSON other than manifests',
    effect: 'JSON is indented, its members come in another order, and letters are escaped.',
    source: 'RFC 8259 section 7',
    behaviour: everyResponse(({ response }) => {
      const type = response.headers['content-type']?.split(';')[0];
      const isOther = type === 'application/json' || type === 'application/problem+json';
      return isOther && response.body !== undefined ? withBody(response, inOtherWords(response)) : undefined;
    }),
  },
  {
    name: 'cache-directives-in-capitals',
    choice: 'wording of Cache-Control',
    effect: 'The directives of Cache-Control come in another order, in capitals, with some more.',
    source: 'RFC 9111 section 5.2',
    behaviour: goodResponseOf(['getStateManifest', 'getDeployment', 'getBundle'], ({ operation, response }) =>
      withHeaders(response, {
        'cache-control':
          operation === 'getStateManifest'
            ? 'MUST-REVALIDATE, MAX-AGE=0'
            : 'IMMUTABLE, NO-TRANSFORM, MAX-AGE=31536000, PUBLIC',
      }),
    ),
  },
  {
    name: 'waits-until-a-date',
    profiles: PROFILES,
    choice: 'form of Retry-After',
    effect: 'Retry-After gives a date instead of seconds.',
    source: 'RFC 9110 section 10.2.3',
    behaviour: everyResponse(({ response }) => {
      const seconds = Number(response.headers['retry-after']);
      if (!Number.isInteger(seconds)) return undefined;
      const date = new Date(Date.now() + seconds * 1000).toUTCString();
      return withHeaders(response, { 'retry-after': date });
    }),
  },
  {
    name: 'bare-headers',
    profiles: PROFILES,
    choice: 'header fields that nobody demands',
    effect:
      'Answers have neither Date nor the header fields of HTTP authentication, and in the signature profile manifests and writes no Cache-Control.',
    source: 'CACHE-003, RFC 9110 section 6.6.1',
    behaviour: everyResponse(({ operation, response, settings }) => {
      const isArtifact = operation === 'getDeployment' || operation === 'getBundle';
      const isDemanded = isArtifact || settings.profile === 'mtls';
      return withHeaders(response, {
        date: undefined,
        'accept-signature': undefined,
        ...(!isDemanded && { 'cache-control': undefined }),
      });
    }),
  },
  {
    name: 'connections-closed',
    profiles: PROFILES,
    choice: 'life of connections',
    effect: 'Every response closes its connection.',
    source: 'RFC 9112 section 9.6',
    behaviour: everyResponse(({ response }) => withHeaders(response, { connection: 'close' })),
  },
  {
    name: 'chunked-answers',
    profiles: PROFILES,
    choice: 'framing of bodies',
    effect: 'Bodies come in chunks, without Content-Length.',
    source: 'RFC 9112 section 7.1',
    behaviour: everyResponse(({ response }) =>
      response.body === undefined
        ? undefined
        : withHeaders(response, { 'content-length': undefined, 'transfer-encoding': 'chunked' }),
    ),
  },
];

/** The same value as JSON, written as nobody would by hand. */
function inOtherWords(response: WireResponse): string {
  const text = JSON.stringify(reversed(jsonOf(response)), null, '\t');
  // Only in texts without escapes of their own, so that none is written twice.
  return text.replace(/"[^"\\]*"/g, (quoted) =>
    quoted.replace(/[a-c]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  );
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value === 'bigint') return Number(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
