import type { RequirementId } from '@margo-contract/generated';
import type { OperationId } from '@margo-contract/generated/mtls';
import { responseOf } from '../behaviour/change.js';
import { withHeaders, withStatus } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;

/** What goes wrong with statuses and Cache-Control where the mutual-TLS profile has rules of its own. */
export const privateCachingFaults: readonly FaultEntry[] = [
  {
    name: 'first-report-answered-200',
    profiles,
    requirement: 'CAP-004',
    effect: 'The first report of a device is answered 200 instead of 201.',
    behaviour: responseOf('replaceDeviceCapabilities', ({ response }) =>
      response.status === 201 ? withStatus(response, 200) : undefined,
    ),
  },
  {
    name: 'later-report-answered-201',
    profiles,
    requirement: 'CAP-004',
    effect: 'A report that replaces another one is answered 201 instead of 200.',
    behaviour: responseOf('replaceDeviceCapabilities', ({ response }) =>
      response.status === 200 ? withStatus(response, 201) : undefined,
    ),
  },
  caching(
    'manifest-public-with-mtls',
    'CACHE-004',
    'The manifest is not private.',
    'getStateManifest',
    'no-cache',
  ),
  caching(
    'document-public-with-mtls',
    'CACHE-007',
    'A deployment document is public instead of private.',
    'getDeployment',
    'public, max-age=31536000, immutable',
  ),
  caching(
    'bundle-public-with-mtls',
    'CACHE-007',
    'A bundle is public instead of private.',
    'getBundle',
    'public, max-age=31536000, immutable',
  ),
  caching(
    'bundle-without-immutable',
    'CACHE-007',
    'A bundle is not immutable.',
    'getBundle',
    'private, max-age=31536000',
  ),
  caching(
    'bundle-for-an-hour',
    'CACHE-007',
    'A bundle may be kept for an hour instead of a year.',
    'getBundle',
    'private, max-age=3600, immutable',
  ),
  caching(
    'reports-of-devices-may-be-stored',
    'CACHE-009',
    'The response to a report about a device may be stored.',
    'replaceDeviceCapabilities',
    'max-age=60',
  ),
  caching(
    'reports-of-status-may-be-stored',
    'CACHE-009',
    'The response to a report about a deployment may be stored.',
    'reportDeploymentStatus',
    'max-age=60',
  ),
];

function caching(
  name: string,
  requirement: RequirementId,
  effect: string,
  operation: OperationId,
  cacheControl: string,
): FaultEntry {
  const behaviour = responseOf(operation, ({ response }) =>
    response.status < 300 ? withHeaders(response, { 'cache-control': cacheControl }) : undefined,
  );
  return { name, profiles, requirement, effect, behaviour };
}
