import { goodResponseOf, responseOf } from '../behaviour/change.js';
import { acceptingStatus, objectIn, written } from '../behaviour/content.js';
import { forgive } from '../behaviour/forgive.js';
import { isProblem, refusal, withStatus } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const KNOWN_MEMBERS = [
  'apiVersion',
  'kind',
  'deploymentId',
  'deviceId',
  'adoptedManifestVersion',
  'status',
  'components',
];

/** What goes wrong with status reports. */
export const statusFaults: readonly FaultEntry[] = [
  {
    name: 'status-answered-202',
    requirement: 'STA-002',
    effect: 'A status report is answered 202 instead of 201 or 200.',
    behaviour: goodResponseOf('reportDeploymentStatus', ({ response }) => withStatus(response, 202)),
  },
  {
    name: 'further-status-members-refused',
    requirement: 'STA-002',
    effect: 'A status report with members that the WFM does not know is refused.',
    behaviour: goodResponseOf('reportDeploymentStatus', async ({ request }) => {
      const members = Object.keys((await objectIn({ request })) ?? {});
      const unknown = members.filter((name) => !KNOWN_MEMBERS.includes(name));
      if (unknown.length === 0) return undefined;
      const errors = unknown.map((field) => ({ field, message: 'is not known' }));
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'unparsable-status-answered-422',
    requirement: 'STA-003',
    effect: 'A status report that is no JSON object is answered 422 instead of 400.',
    behaviour: responseOf('reportDeploymentStatus', ({ request, response }) =>
      isProblem(response, 'invalid-request')
        ? refusal(request, 'semantic-error', 422, { errors: [{ field: '', message: 'is no object' }] })
        : undefined,
    ),
  },
  {
    name: 'unknown-states-accepted',
    requirement: 'STA-004',
    effect: 'A status report may name any state.',
    behaviour: acceptingStatus(
      ({ faults }) => faults.length > 0 && faults.every(({ keyword }) => keyword === 'enum'),
    ),
  },
  {
    name: 'components-not-checked',
    requirement: 'STA-004',
    effect: 'A status report may say about components whatever it likes, or nothing.',
    behaviour: acceptingStatus(
      ({ faults }) => faults.length > 0 && faults.every(({ keyword }) => keyword !== 'enum'),
    ),
  },
  {
    name: 'wrong-status-answered-400',
    requirement: 'STA-004',
    effect: 'A status report with wrong content is answered 400 instead of 422.',
    behaviour: responseOf('reportDeploymentStatus', ({ request, response }) =>
      isProblem(response, 'semantic-error') ? refusal(request, 'invalid-request', 400) : undefined,
    ),
  },
  {
    name: 'status-of-other-deployment-accepted',
    requirement: 'STA-005',
    effect: 'A status report is taken although its deploymentId is not the one in the path.',
    behaviour: acceptingStatus(({ faults }) => faults.length === 0),
  },
  {
    name: 'unknown-deployment-answered-500',
    requirement: 'STA-015',
    effect: 'A status report about a deployment that the client never had makes the WFM fail.',
    behaviour: responseOf('reportDeploymentStatus', ({ request, response }) =>
      response.status === 404 && !isProblem(response, 'invalid-client')
        ? refusal(request, 'about:blank', 500, { headers: { 'retry-after': '5' } })
        : undefined,
    ),
  },
  {
    name: 'unknown-deployment-accepted',
    requirement: 'STA-015',
    effect: 'A status report about a deployment that the client never had is answered 201.',
    behaviour: responseOf('reportDeploymentStatus', (exchange) =>
      exchange.response.status === 404 && !isProblem(exchange.response, 'invalid-client')
        ? written(exchange, 201)
        : undefined,
    ),
  },
  {
    name: 'removed-deployment-refused',
    requirement: 'STA-015',
    effect: 'A status report about a deployment that has left the manifest is answered 404.',
    behaviour: {
      parts: (parts, { store }) => ({
        ...parts,
        records: {
          ...parts.records,
          async hasDeployment(clientId, deploymentId) {
            const { deployments } = await store.deployments.getDesiredState(clientId);
            return deployments.some((deployment) => deployment.deploymentId === deploymentId);
          },
        },
      }),
    },
  },
  {
    name: 'status-not-authenticated',
    profiles: ['signature'],
    requirement: 'STA-017',
    effect: 'Status reports are taken from anybody, signed or not.',
    behaviour: forgive(
      'signature-verification-failed',
      ({ operation }) => operation === 'reportDeploymentStatus',
    ),
  },
];
