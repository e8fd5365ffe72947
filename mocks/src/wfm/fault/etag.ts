import type { OperationId } from '@margo-contract/generated/signature';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyRequest, fieldOf, responseOf, withFields } from '../behaviour/change.js';
import { refusal, withHeaders, withoutBody, withStatus } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with entity tags and with conditional requests. */
export const etagFaults: readonly FaultEntry[] = [
  {
    name: 'manifest-etag-missing',
    requirement: 'CACHE-001',
    effect: 'The manifest has no ETag.',
    behaviour: changingEtag('getStateManifest', () => undefined),
  },
  {
    name: 'manifest-etag-unquoted',
    requirement: 'CACHE-001',
    effect: 'The ETag of the manifest has no quotes.',
    behaviour: changingEtag('getStateManifest', (etag) => etag.replaceAll('"', '')),
  },
  {
    name: 'manifest-etag-weak',
    requirement: 'CACHE-001',
    effect: 'The ETag of the manifest is marked weak.',
    behaviour: changingEtag('getStateManifest', (etag) => `W/${etag}`),
  },
  {
    name: 'manifest-etag-not-its-digest',
    requirement: 'CACHE-001',
    effect: 'The ETag of the manifest is a digest, but not the one of its octets.',
    behaviour: changingEtag('getStateManifest', (etag) => etag.replace(/[0-9a-f]{8}"$/, '00000000"')),
  },
  {
    name: 'document-etag-missing',
    requirement: 'CACHE-005',
    effect: 'A deployment document has no ETag.',
    behaviour: changingEtag('getDeployment', () => undefined),
  },
  {
    name: 'document-etag-unquoted',
    requirement: 'CACHE-005',
    effect: 'The ETag of a deployment document has no quotes.',
    behaviour: changingEtag('getDeployment', (etag) => etag.replaceAll('"', '')),
  },
  {
    name: 'bundle-etag-missing',
    requirement: 'CACHE-005',
    effect: 'A bundle has no ETag.',
    behaviour: changingEtag('getBundle', () => undefined),
  },
  {
    name: 'if-none-match-ignored',
    requirement: 'CACHE-002',
    effect: 'The manifest is sent again although the client holds it.',
    behaviour: everyRequest(({ operation, request }) =>
      operation === 'getStateManifest' ? withFields(request, { 'if-none-match': undefined }) : request,
    ),
  },
  {
    name: 'if-none-match-list-ignored',
    requirement: 'CACHE-002',
    effect: 'Of several tags in If-None-Match only the first is compared.',
    behaviour: everyRequest(({ request }) => {
      const [first, ...others] = fieldOf(request, 'if-none-match')?.split(',') ?? [];
      return others.length === 0 ? request : withFields(request, { 'if-none-match': first });
    }),
  },
  {
    name: 'always-not-modified',
    requirement: 'CACHE-002',
    effect: 'Every conditional request for the manifest is answered 304.',
    behaviour: responseOf('getStateManifest', ({ request, response }) =>
      response.status === 200 && fieldOf(request, 'if-none-match') !== undefined
        ? withoutBody(withStatus(response, 304))
        : undefined,
    ),
  },
  {
    name: 'star-condition-answered-412',
    requirement: 'CACHE-002',
    effect: 'If-None-Match of a star is answered 412 instead of 304 or 200.',
    behaviour: responseOf('getStateManifest', ({ request }) =>
      fieldOf(request, 'if-none-match') === '*' ? refusal(request, 'about:blank', 412) : undefined,
    ),
  },
  {
    name: 'conditional-document-answered-412',
    requirement: 'DEP-001',
    effect: 'A conditional request for a deployment document is answered 412 instead of 304 or 200.',
    behaviour: refusingConditions('getDeployment'),
  },
  {
    name: 'conditional-bundle-answered-412',
    requirement: 'BUN-001',
    effect: 'A conditional request for a bundle is answered 412 instead of 304 or 200.',
    behaviour: refusingConditions('getBundle'),
  },
];

function changingEtag(operation: OperationId, change: (etag: string) => string | undefined): Behaviour {
  return responseOf(operation, ({ response }) =>
    response.headers.etag === undefined
      ? undefined
      : withHeaders(response, { etag: change(response.headers.etag) }),
  );
}

function refusingConditions(operation: OperationId): Behaviour {
  return responseOf(operation, ({ request, response }) =>
    response.status === 304 ? refusal(request, 'about:blank', 412) : undefined,
  );
}
