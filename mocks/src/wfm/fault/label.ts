import { goodResponseOf } from '../behaviour/change.js';
import { acceptingCapabilities, acceptingStatus, objectIn, storeCapabilities } from '../behaviour/content.js';
import { refusal } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;
const KNOWN_TYPES: Readonly<Record<string, readonly string[]>> = {
  supportedRuntimes: ['oci', 'custom'],
  supportedDeploymentTypes: ['helm', 'compose', 'custom'],
};

/** What goes wrong with labels, custom types and adopted versions, which only the mutual-TLS profile has. */
export const labelFaults: readonly FaultEntry[] = [
  {
    name: 'odd-labels-accepted',
    profiles,
    requirement: 'CAP-007',
    effect: 'A label may be anything, such as null, an object or a list of both numbers and strings.',
    behaviour: acceptingCapabilities(
      ({ faults }) => faults.length > 0 && faults.every(({ place }) => place.startsWith('/labels')),
    ),
  },
  {
    name: 'labels-refused',
    profiles,
    requirement: 'CAP-004',
    effect: 'A report with labels is refused, as if the root of a report had one member only.',
    behaviour: goodResponseOf('replaceDeviceCapabilities', async ({ request }) => {
      if (!Object.hasOwn((await objectIn({ request })) ?? {}, 'labels')) return undefined;
      const errors = [{ field: 'labels', message: 'is not known' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
  {
    name: 'unknown-types-refused',
    profiles,
    requirement: 'CAP-015',
    effect: 'A runtime or deployment type that the WFM does not know makes it refuse the report.',
    behaviour: goodResponseOf('replaceDeviceCapabilities', async ({ request }) => {
      const field = unknownType(await objectIn({ request }));
      if (field === undefined) return undefined;
      return refusal(request, 'semantic-error', 422, { errors: [{ field, message: 'is not known' }] });
    }),
  },
  {
    name: 'unknown-types-kept-by-name',
    profiles,
    requirement: 'CAP-015',
    effect:
      'A runtime or deployment type that the WFM does not know is kept by its name instead of as custom.',
    behaviour: goodResponseOf('replaceDeviceCapabilities', async (exchange) => {
      const value = await objectIn(exchange);
      if (value === undefined || unknownType(value) === undefined) return undefined;
      await storeCapabilities(exchange, value);
      return undefined;
    }),
  },
  {
    name: 'adopted-version-not-demanded',
    profiles,
    requirement: 'STA-004',
    effect: 'A status report may lack adoptedManifestVersion, or have anything in it.',
    behaviour: acceptingStatus(
      ({ value, faults }) =>
        faults.length === 1 && (!('adoptedManifestVersion' in value) || isAdopted(faults)),
    ),
  },
  {
    name: 'adopted-version-has-to-be-current',
    profiles,
    requirement: 'STA-002',
    effect: 'A status report is refused unless its adoptedManifestVersion is that of the last manifest.',
    behaviour: goodResponseOf('reportDeploymentStatus', async ({ request, settings, parameters }) => {
      const value: { adoptedManifestVersion?: unknown } = (await objectIn({ request })) ?? {};
      const last = await settings.store.manifests.findLast(parameters.clientId ?? '');
      if (String(value.adoptedManifestVersion) === String(last?.version ?? 1n)) return undefined;
      const errors = [{ field: 'adoptedManifestVersion', message: 'is out of date' }];
      return refusal(request, 'semantic-error', 422, { errors });
    }),
  },
];

function unknownType(value: object | undefined): string | undefined {
  const { properties = {} } = (value ?? {}) as { properties?: Readonly<Record<string, unknown>> };
  return Object.entries(KNOWN_TYPES)
    .filter(([name, known]) => [properties[name] ?? []].flat().some((type) => !known.includes(String(type))))
    .map(([name]) => `properties.${name}`)[0];
}

function isAdopted(faults: readonly { readonly place: string }[]): boolean {
  return faults.every(({ place }) => place === '/adoptedManifestVersion');
}
