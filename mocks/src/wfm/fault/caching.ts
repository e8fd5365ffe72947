import { gzipSync } from 'node:zlib';
import type { OperationId } from '@margo-contract/generated/signature';
import type { WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { fieldOf, goodResponseOf, responseOf } from '../behaviour/change.js';
import { withBody, withHeaders } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with Cache-Control and content codings. */
export const cachingFaults: readonly FaultEntry[] = [
  {
    name: 'manifest-immutable',
    requirement: 'CACHE-003',
    effect: 'The manifest is marked public, immutable and good for a year.',
    behaviour: cachedAs('getStateManifest', 'public, max-age=31536000, immutable'),
  },
  {
    name: 'manifest-kept-for-a-day',
    requirement: 'CACHE-003',
    effect: 'The manifest may be kept for a day.',
    behaviour: cachedAs('getStateManifest', 'max-age=86400'),
  },
  {
    name: 'manifest-kept-in-capitals',
    requirement: 'CACHE-003',
    effect: 'The manifest may be kept for a day, and never changes, in directives written in capitals.',
    behaviour: cachedAs('getStateManifest', 'MAX-AGE=86400, IMMUTABLE'),
  },
  {
    name: 'document-not-cacheable',
    requirement: 'CACHE-006',
    effect: 'A deployment document may not be kept, although it never changes.',
    behaviour: cachedAs('getDeployment', 'no-store'),
  },
  {
    name: 'bundle-not-cacheable',
    requirement: 'CACHE-006',
    effect: 'A bundle may not be kept, although it never changes.',
    behaviour: cachedAs('getBundle', 'no-store'),
  },
  {
    name: 'coded-unasked',
    requirement: 'CACHE-008',
    effect: 'Manifests, documents and bundles are compressed for clients that offer no content coding.',
    behaviour: goodResponseOf(['getStateManifest', 'getDeployment', 'getBundle'], ({ response, request }) =>
      response.body === undefined || /gzip/.test(fieldOf(request, 'accept-encoding') ?? '')
        ? undefined
        : withHeaders(withBody(response, gzipSync(response.body)), { 'content-encoding': 'gzip' }),
    ),
  },
  {
    name: 'coded-document-without-vary',
    requirement: 'CACHE-008',
    effect: 'A compressed deployment document does not say that it depends on Accept-Encoding.',
    behaviour: compressing((octets) => octets, { vary: undefined }),
  },
  {
    name: 'coded-document-differs',
    requirement: 'DIG-005',
    effect:
      'A compressed deployment document is not the one that its digest is of, since blanks at the end are saved.',
    behaviour: compressing((octets) => Buffer.from(octets.toString('utf8').trimEnd()), {
      vary: 'Accept-Encoding',
    }),
  },
];

function cachedAs(operation: OperationId, value: string): Behaviour {
  return responseOf(operation, ({ response, settings }) =>
    response.headers['cache-control'] === undefined
      ? undefined
      : withHeaders(response, { 'cache-control': settings.profile === 'mtls' ? asPrivate(value) : value }),
  );
}

/** The same in the profile in which everything is private, so that nothing else is wrong (CACHE-004, CACHE-007). */
function asPrivate(value: string): string {
  return `private, ${value.replace('public, ', '')}`;
}

function compressing(
  change: (octets: Buffer) => Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
): Behaviour {
  return goodResponseOf('getDeployment', ({ request, response }): WireResponse | undefined => {
    const isWanted = /\bgzip\b/.test(fieldOf(request, 'accept-encoding') ?? '');
    if (!isWanted || response.body === undefined || response.headers['content-encoding'] !== undefined)
      return undefined;
    const coded = withBody(response, gzipSync(change(Buffer.from(response.body))));
    return withHeaders(coded, { 'content-encoding': 'gzip', ...headers });
  });
}
