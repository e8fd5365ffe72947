import { serializeCanonical } from '@margo-contract/protocol';
import { goodResponseOf, insteadOf, responseOf } from '../behaviour/change.js';
import { acceptingCapabilities, type ContentFault, objectIn, written } from '../behaviour/content.js';
import { isProblem, refusal, withJson, withProblem, withStatus } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const REPORTS = ['createDeviceCapabilities', 'replaceDeviceCapabilities'] as const;

/** What goes wrong with reports about devices: their responses, and wrong ones that are taken. */
export const capabilitiesFaults: readonly FaultEntry[] = [
  {
    name: 'capabilities-created-with-200',
    requirement: 'CAP-003',
    effect: 'A first report about a device is answered 200 instead of 201.',
    behaviour: responseOf('createDeviceCapabilities', ({ response }) =>
      response.status === 201 ? withStatus(response, 200) : undefined,
    ),
  },
  {
    name: 'put-needs-post-first',
    requirement: 'CAP-003',
    effect: 'PUT of a device that was never reported by POST is answered 404.',
    behaviour: insteadOf(async ({ operation, request, parts, parameters }) => {
      const { clientId = '', deviceId = '' } = parameters;
      if (operation !== 'replaceDeviceCapabilities' || deviceId.includes('/')) return undefined;
      const isKnown = await parts.records.hasDevice(clientId, deviceId);
      return isKnown ? undefined : refusal(request, 'device-not-found', 404);
    }),
  },
  {
    name: 'deleted-devices-stay',
    requirement: 'CAP-005',
    effect: 'DELETE of a device is answered 204, and the device stays.',
    behaviour: {
      parts: (parts) => ({
        ...parts,
        handlers: { ...parts.handlers, deleteDeviceCapabilities: async () => undefined },
      }),
    },
  },
  {
    name: 'unknown-device-deleted-with-204',
    requirement: 'CAP-005',
    effect: 'DELETE of a device that was never reported is answered 204 instead of 404.',
    behaviour: responseOf('deleteDeviceCapabilities', (exchange) =>
      isProblem(exchange.response, 'device-not-found') ? written(exchange, 204) : undefined,
    ),
  },
  {
    name: 'delete-answered-with-body',
    requirement: 'CAP-005',
    effect: 'DELETE of a device is answered 200 with a body instead of 204.',
    behaviour: responseOf('deleteDeviceCapabilities', ({ response }) =>
      response.status === 204
        ? withJson({ status: 200, headers: { ...response.headers, 'content-type': 'application/json' } }, {})
        : undefined,
    ),
  },
  {
    name: 'unparsable-capabilities-answered-422',
    requirement: 'CAP-006',
    effect: 'A report about a device that is no JSON object is answered 422 instead of 400.',
    behaviour: responseOf(REPORTS, ({ request, response }) =>
      isProblem(response, 'invalid-request')
        ? refusal(request, 'semantic-error', 422, { errors: [{ field: '', message: 'is no object' }] })
        : undefined,
    ),
  },
  {
    name: 'wrong-capabilities-answered-400',
    requirement: 'CAP-007',
    effect: 'A report about a device with wrong content is answered 400 instead of 422.',
    behaviour: responseOf(REPORTS, ({ request, response }) =>
      isProblem(response, 'semantic-error') ? refusal(request, 'invalid-request', 400) : undefined,
    ),
  },
  {
    name: 'unknown-values-accepted',
    requirement: 'CAP-007',
    also: {
      'CAP-019': 'An architecture that does not exist is such a value.',
    },
    effect: 'Values that are in none of the lists of the contract are taken and stored.',
    behaviour: acceptingCapabilities(({ faults }) => faults.length > 0 && faults.every(isEnum)),
  },
  {
    name: 'wrong-types-accepted',
    requirement: 'CAP-007',
    also: {
      'EXT-001': 'An extension that is no object is such a value.',
    },
    effect: 'Members of a wrong type are taken and stored.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every(({ keyword }) => keyword === 'type'),
    ),
  },
  {
    name: 'missing-members-accepted',
    requirement: 'CAP-007',
    effect: 'A report without members that are required is taken and stored.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every(({ keyword }) => keyword === 'required'),
    ),
  },
  {
    name: 'unknown-members-accepted',
    requirement: 'CAP-007',
    effect: 'A report with members that the contract does not know is taken and stored.',
    behaviour: acceptingCapabilities(
      ({ faults }) =>
        faults.length > 0 && faults.every(({ keyword }) => /additional|unevaluated/i.test(keyword)),
    ),
  },
  {
    name: 'unknown-architectures-accepted',
    requirement: 'CAP-019',
    effect: 'Any architecture of a processor is taken.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every((fault) => isEnum(fault) && isArchitecture(fault)),
    ),
  },
  {
    name: 'fractions-of-cores-refused',
    requirement: 'CAP-019',
    effect: 'Cores have to be whole numbers.',
    behaviour: goodResponseOf(REPORTS, async ({ request }) => {
      const value = serializeCanonical((await objectIn({ request })) ?? {});
      if (!/"cores":\d*\.\d/.test(value)) return undefined;
      const errors = [{ field: 'properties.cpus.0.cores', message: 'must be a whole number' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'other-device-id-accepted',
    requirement: 'CAP-012',
    effect: 'A report is taken although its id is not the one in the path.',
    behaviour: acceptingCapabilities(({ faults }) => faults.length === 0),
  },
  {
    name: 'faults-not-listed',
    requirement: 'ERR-010',
    effect: 'A 422 does not say which members are wrong.',
    behaviour: responseOf([...REPORTS, 'reportDeploymentStatus'], ({ response }) =>
      response.status === 422 ? withProblem(response, { errors: undefined }) : undefined,
    ),
  },
];

function isEnum({ keyword }: ContentFault): boolean {
  return keyword === 'enum';
}

function isArchitecture({ place }: ContentFault): boolean {
  return place.endsWith('/architecture');
}
