import { isObject } from '@margo-contract/protocol';
import { goodResponseOf, responseOf } from '../behaviour/change.js';
import { objectIn } from '../behaviour/content.js';
import { jsonOf } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const MOST_CLIENTS = 1000;

/** Deployments that do not stay with the client that they were assigned to. */
export const assignmentFaults: readonly FaultEntry[] = [
  {
    name: 'removed-by-anyone',
    requirement: 'MAN-009',
    profiles: ['signature'],
    effect: 'When any client reports a deployment as removed, it is taken from the client that has it.',
    behaviour: responseOf('reportDeploymentStatus', async ({ request, response, settings, parameters }) => {
      const report = await objectIn({ request });
      const status = isObject(report) && isObject(report.status) ? report.status : {};
      if (response.status < 400 || response.status === 401 || status.state !== 'removed') return undefined;
      const { clients, deployments } = settings.store;
      const { items } = await clients.list({ limit: MOST_CLIENTS });
      const { deploymentId = '' } = parameters;
      await Promise.all(items.map(({ clientId }) => deployments.withdraw(clientId, deploymentId)));
      return undefined;
    }),
  },
  {
    name: 'newest-assignment-lost',
    requirement: 'MAN-009',
    profiles: ['signature'],
    effect: 'Of several deployments the last is gone after the first poll that showed it.',
    behaviour: goodResponseOf('getStateManifest', async ({ response, settings, parameters }) => {
      const manifest = jsonOf(response);
      const listed = isObject(manifest) && Array.isArray(manifest.deployments) ? manifest.deployments : [];
      const last: unknown = listed.at(-1);
      if (listed.length < 2 || !isObject(last)) return undefined;
      await settings.store.deployments.withdraw(parameters.clientId ?? '', String(last.deploymentId));
      return undefined;
    }),
  },
];
