import { gunzipSync, gzipSync } from 'node:zlib';
import { computeDigest } from '@margo-contract/protocol';
import { artifactResponse, repackingBundles } from '../behaviour/bundle.js';
import { goodResponseOf, responseOf } from '../behaviour/change.js';
import { isProblem, refusal, withBody, withHeaders, withoutBody } from '../behaviour/response.js';
import { renameTarFiles } from '../behaviour/tar.js';
import type { Store } from '../store/store.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong when deployment documents and bundles are fetched. */
export const artifactFaults: readonly FaultEntry[] = [
  {
    name: 'document-as-text',
    requirement: 'DEP-001',
    effect: 'A deployment document comes as text/plain.',
    behaviour: goodResponseOf('getDeployment', ({ response }) =>
      withHeaders(response, { 'content-type': 'text/plain' }),
    ),
  },
  {
    name: 'document-line-ends-changed',
    requirement: 'DIG-005',
    effect: 'A deployment document comes with other line ends than those its digest is of.',
    behaviour: goodResponseOf('getDeployment', ({ response }) =>
      withBody(response, String(response.body).replaceAll('\n', '\r\n')),
    ),
  },
  {
    name: 'unknown-document-answered-400',
    requirement: 'DEP-002',
    effect: 'A document that the WFM does not have is answered 400 instead of 404.',
    behaviour: responseOf('getDeployment', ({ request, response }) =>
      isProblem(response, 'deployment-not-found') ? refusal(request, 'invalid-request', 400) : undefined,
    ),
  },
  {
    name: 'documents-of-other-clients-served',
    requirement: 'DEP-002',
    effect: 'A client gets the documents of others when it knows their digests.',
    behaviour: responseOf('getDeployment', async (exchange) => {
      if (!isProblem(exchange.response, 'deployment-not-found')) return undefined;
      const { digest = '', deploymentId = '' } = exchange.parameters;
      const octets = await searchClients(exchange.settings.store, (store, clientId) =>
        store.deployments.findDocument(clientId, { deploymentId, digest }),
      );
      return octets && artifactResponse(exchange, 'application/yaml', computeDigest(octets), octets);
    }),
  },
  {
    name: 'old-url-leads-to-new-document',
    requirement: 'DEP-017',
    effect: 'The URL of a document that has changed since yields the new octets.',
    behaviour: goodResponseOf('getDeployment', async ({ response, settings, parameters }) => {
      const { deployments } = await settings.store.deployments.getDesiredState(parameters.clientId ?? '');
      const current = deployments.find(({ deploymentId }) => deploymentId === parameters.deploymentId);
      return current && withBody(response, current.document);
    }),
  },
  {
    name: 'removed-document-emptied',
    requirement: 'DEP-017',
    also: { 'DEP-001': 'No octets are no document.' },
    effect: 'The URL of a document that was removed since yields no octets, with 200.',
    behaviour: goodResponseOf('getDeployment', async ({ response, settings, parameters }) => {
      const { deployments } = await settings.store.deployments.getDesiredState(parameters.clientId ?? '');
      const isAssigned = deployments.some(({ deploymentId }) => deploymentId === parameters.deploymentId);
      return isAssigned ? undefined : withBody(response, '');
    }),
  },
  {
    name: 'bundle-as-octet-stream',
    requirement: 'BUN-001',
    effect: 'A bundle comes as application/octet-stream.',
    behaviour: goodResponseOf('getBundle', ({ response }) =>
      withHeaders(response, { 'content-type': 'application/octet-stream' }),
    ),
  },
  {
    name: 'bundle-not-as-its-digest',
    requirement: 'BUN-001',
    also: { 'BUN-002': 'An octet after the archive is something else than the documents.' },
    effect: 'A bundle has an octet more than what its digest is of.',
    behaviour: goodResponseOf('getBundle', ({ response }) =>
      withBody(response, Buffer.concat([Buffer.from(response.body ?? []), Buffer.of(0)])),
    ),
  },
  {
    name: 'bundle-not-compressed',
    requirement: 'BUN-002',
    effect: 'A bundle is a tar archive that nobody compressed.',
    behaviour: repackingBundles((archive) => gunzipSync(archive)),
  },
  {
    name: 'bundle-with-folders',
    requirement: 'BUN-002',
    effect: 'The documents of a bundle lie in a folder.',
    behaviour: repackingBundles((archive) =>
      gzipSync(renameTarFiles(gunzipSync(archive), (name) => `deployments/${name}`)),
    ),
  },
  {
    name: 'unknown-bundle-answered-500',
    requirement: 'BUN-004',
    effect: 'A digest that no bundle of the client has, or that is none, makes the WFM fail.',
    behaviour: responseOf('getBundle', ({ request, response }) =>
      isProblem(response, 'invalid-bundle') || isProblem(response, 'invalid-request')
        ? refusal(request, 'about:blank', 500, { headers: { 'retry-after': '5' } })
        : undefined,
    ),
  },
  {
    name: 'unknown-bundle-answered-204',
    requirement: 'BUN-004',
    effect: 'A digest that no bundle of the client has is answered 204, as if there were nothing to run.',
    behaviour: responseOf('getBundle', ({ response }) =>
      isProblem(response, 'invalid-bundle') ? withoutBody({ ...response, status: 204 }) : undefined,
    ),
  },
  {
    name: 'bundles-of-other-clients-served',
    requirement: 'BUN-004',
    effect: 'A client gets the bundles of others when it knows their digests.',
    behaviour: responseOf('getBundle', async (exchange) => {
      const { digest = '' } = exchange.parameters;
      if (!isProblem(exchange.response, 'invalid-bundle')) return undefined;
      const archive = await searchClients(exchange.settings.store, (store, clientId) =>
        store.manifests.findBundle(clientId, digest),
      );
      return (
        archive && artifactResponse(exchange, 'application/vnd.margo.bundle.v1+tar+gzip', digest, archive)
      );
    }),
  },
];

const MOST_CLIENTS = 1000;

/** What any client has; undefined when none does. */
export async function searchClients<Found>(
  store: Store,
  find: (store: Store, clientId: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { items } = await store.clients.list({ limit: MOST_CLIENTS });
  const found = await Promise.all(items.map(({ clientId }) => find(store, clientId)));
  return found.find((item) => item !== undefined);
}
