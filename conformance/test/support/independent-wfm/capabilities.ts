import {
  aboveZero,
  anyObject,
  type Check,
  flag,
  listOf,
  matching,
  object,
  oneOf,
  text,
} from './check-members.js';
import type { FieldFault } from './problem.js';

/** Segments of RFC 3986 unreserved characters between slashes. */
const DEVICE_ID = /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/;

export function isDeviceId(value: unknown): value is string {
  if (typeof value !== 'string' || !DEVICE_ID.test(value)) return false;
  return !value.split('/').some((segment) => segment === '.' || segment === '..');
}

const peripheral = object({
  needed: { type: oneOf('gpu', 'display', 'camera', 'microphone', 'speaker') },
  optional: { manufacturer: text, model: text },
  closed: true,
});

const communication = object({
  needed: { type: oneOf('ethernet', 'wifi', 'cellular', 'bluetooth', 'usb', 'canbus', 'rs232') },
  closed: true,
});

const propertiesWith = (runtime: Check, type: Check) =>
  object({
    needed: { id: matching(DEVICE_ID), vendor: text, modelNumber: text, serialNumber: text },
    optional: {
      cpus: listOf(
        object({
          needed: { cores: aboveZero },
          optional: { architecture: oneOf('amd64', 'arm64', 'arm') },
          closed: true,
        }),
      ),
      memory: matching(/^[0-9.]+ ?(Ki|Mi|Gi)$/),
      storage: matching(/^[0-9.]+ ?(Ki|Mi|Gi|Ti|Pi|Ei)$/),
      peripherals: listOf(peripheral),
      interfaces: listOf(communication),
      otelCollector: flag,
      supportedRuntimes: listOf(runtime, 1),
      supportedDeploymentTypes: listOf(type, 1),
    },
    closed: true,
  });

const label: Check = (value, place) => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const types = new Set(items.map((item) => typeof item));
  const isPlain = [...types].every((type) =>
    ['string', 'number', ...(items === value ? [] : ['boolean'])].includes(type),
  );
  return isPlain && types.size <= 1 ? [] : [{ field: place, message: 'is no label' }];
};

const mutualReport: Check = object({
  needed: { properties: propertiesWith(text, text) },
  optional: { labels: object({ others: () => label }) },
  others: (name) => (/^x-[a-z][a-z0-9-]*-extensions$/.test(name) ? anyObject : undefined),
  closed: true,
});

/** Everything that is wrong with a report about a device with mutual TLS, where unknown types are taken as custom ones. */
export function faultsOfMutualCapabilities(
  body: Readonly<Record<string, unknown>>,
  deviceId: string,
): FieldFault[] {
  return mutualReport(body, '').concat(otherId(body, deviceId)).slice(0, 20);
}

function otherId(body: Readonly<Record<string, unknown>>, deviceId: string): FieldFault[] {
  const id = (body.properties as { readonly id?: unknown } | undefined)?.id;
  return id === undefined || id === deviceId
    ? []
    : [{ field: 'properties.id', message: 'is not the id in the path' }];
}

const report: Check = object({
  needed: {
    apiVersion: text,
    kind: oneOf('DeviceCapabilitiesManifest'),
    properties: propertiesWith(oneOf('oci'), oneOf('helm', 'compose')),
  },
  others: (name) => (/^x-[a-z][a-z0-9-]*-extensions$/.test(name) ? anyObject : undefined),
  closed: true,
});

/** Everything that is wrong with a report about a device. */
export function faultsOfCapabilities(
  body: Readonly<Record<string, unknown>>,
  deviceId: string,
): FieldFault[] {
  const faults = report(body, '');
  const id = (body.properties as { readonly id?: unknown } | undefined)?.id;
  if (faults.length > 0 || id === deviceId) return faults;
  return [{ field: 'properties.id', message: 'is not the id in the path' }];
}
