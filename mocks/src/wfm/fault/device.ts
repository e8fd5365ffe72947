import path from 'node:path';
import { isObject } from '@margo-contract/protocol';
import { goodResponseOf, insteadOf, responseOf } from '../behaviour/change.js';
import { acceptingCapabilities, objectIn, storeCapabilities, written } from '../behaviour/content.js';
import { changingManifest, type LooseReference } from '../behaviour/manifest.js';
import { overriding } from '../behaviour/override.js';
import { isProblem, refusal } from '../behaviour/response.js';
import type { Store } from '../store/store.js';
import type { FaultEntry } from './fault.js';

const REPORTS = ['createDeviceCapabilities', 'replaceDeviceCapabilities'] as const;

/** What goes wrong with gateways and their children, with extensions, and with devices of several clients. */
export const deviceFaults: readonly FaultEntry[] = [
  {
    name: 'child-without-gateway-accepted',
    requirement: 'GW-005',
    effect: 'A child is taken although its gateway was never reported.',
    behaviour: responseOf(REPORTS, async (exchange) => {
      const value = await objectIn(exchange);
      if (value === undefined || !isProblem(exchange.response, 'gateway-not-found')) return undefined;
      return storeCapabilities(exchange, value);
    }),
  },
  {
    name: 'gateway-of-any-client-counts',
    requirement: 'GW-005',
    effect: 'A child is taken when any client has reported a gateway of that name.',
    behaviour: responseOf(REPORTS, async (exchange) => {
      const { response, settings, parameters } = exchange;
      if (!isProblem(response, 'gateway-not-found')) return undefined;
      const [gateway = ''] = (parameters.deviceId ?? '').split('/');
      const value = await objectIn(exchange);
      if (value === undefined || !(await anybodyHas(settings.store, gateway))) return undefined;
      return storeCapabilities(exchange, value);
    }),
  },
  {
    name: 'every-parent-demanded',
    requirement: 'GW-005',
    effect: 'Of a deeper hierarchy every node has to be reported, not only the gateway.',
    behaviour: insteadOf(async ({ operation, request, parts, parameters }) => {
      const { clientId = '', deviceId = '' } = parameters;
      const parent = deviceId.split('/').slice(0, -1).join('/');
      if (!operation?.endsWith('eDeviceCapabilities') || !parent.includes('/')) return undefined;
      const isKnown = await parts.records.hasDevice(clientId, parent);
      return isKnown ? undefined : refusal(request, 'gateway-not-found', 404);
    }),
  },
  {
    name: 'ill-formed-device-ids-accepted',
    requirement: 'CAP-007',
    effect: 'Any characters make a device id.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every(({ place }) => place === '/properties/id'),
    ),
  },
  {
    name: 'dots-in-path-resolved',
    requirement: 'CAP-005',
    effect: 'A device id with dots leads to another device, as in a file system.',
    behaviour: responseOf('deleteDeviceCapabilities', async (exchange) => {
      const { response, parts, parameters } = exchange;
      const { clientId = '', deviceId = '' } = parameters;
      const resolved = path.posix.normalize(deviceId);
      if (!isProblem(response, 'device-not-found') || resolved === deviceId) return undefined;
      await parts.handlers.deleteDeviceCapabilities({ clientId, deviceId: resolved });
      return written(exchange, 204);
    }),
  },
  {
    name: 'identity-alone-refused',
    requirement: 'GW-008',
    effect:
      'A report with nothing but the identity of a device is refused, as if every device ran workloads.',
    behaviour: insteadOf(async ({ operation, request }) => {
      if (!operation?.endsWith('eDeviceCapabilities') || request.method === 'DELETE') return undefined;
      const properties = memberOf(await objectIn({ request }), 'properties');
      if (!isObject(properties) || Object.keys(properties).length > 4) return undefined;
      const errors = [{ field: 'properties.cpus', message: 'is missing' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'devices-shared-between-clients',
    requirement: 'CAP-018',
    also: { 'GW-005': 'The gateway of another client counts for its own.' },
    effect: 'The devices of all clients are one list.',
    behaviour: { settings: (settings) => ({ ...settings, store: sharingDevices(settings.store) }) },
  },
  {
    name: 'children-left-out-of-manifest',
    profiles: ['mtls'],
    requirement: 'GW-014',
    effect: 'The manifest of a gateway lists its own deployments and none of its children’s.',
    behaviour: changingManifest(async (manifest, { settings, parameters: { clientId = '' } }) => {
      const isOfChild = async ({ deploymentId = '', digest }: LooseReference) => {
        const document = await settings.store.deployments.findDocument(clientId, { deploymentId, digest });
        return /^ *deviceId: *\S+\//m.test(Buffer.from(document ?? []).toString('utf8'));
      };
      const children = await Promise.all(manifest.deployments.map(isOfChild));
      return { ...manifest, deployments: manifest.deployments.filter((_entry, index) => !children[index]) };
    }),
  },
  {
    name: 'extensions-refused',
    requirement: 'EXT-002',
    effect: 'A report with an extension is refused.',
    behaviour: goodResponseOf(REPORTS, async ({ request }) => {
      const name = Object.keys((await objectIn({ request })) ?? {}).find((member) => member.startsWith('x-'));
      if (name === undefined) return undefined;
      const errors = [{ field: name, message: 'is not known' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'extension-form-ignored',
    requirement: 'EXT-001',
    effect: 'An extension in a report may be anything.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every(({ place }) => place.startsWith('/x-')),
    ),
  },
];

function memberOf(value: object | undefined, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

const MOST_CLIENTS = 1000;

async function anybodyHas({ clients, devices }: Store, deviceId: string): Promise<boolean> {
  const { items } = await clients.list({ limit: MOST_CLIENTS });
  const found = await Promise.all(items.map(({ clientId }) => devices.has(clientId, deviceId)));
  return found.includes(true);
}

function sharingDevices(store: Store): Store {
  const { devices } = store;
  const everybody = 'everybody';
  return overriding(store, {
    devices: {
      put: (_clientId, device) => devices.put(everybody, device),
      has: (_clientId, deviceId) => devices.has(everybody, deviceId),
      delete: (_clientId, deviceId) => devices.delete(everybody, deviceId),
      count: () => devices.count(everybody),
      list: () => devices.list(everybody),
    },
  });
}
