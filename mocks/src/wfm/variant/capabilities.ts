import { isObject } from '@margo-contract/protocol';
import { PROFILES } from '../behaviour/behaviour.js';
import { goodResponseOf } from '../behaviour/change.js';
import { objectIn } from '../behaviour/content.js';
import { refusal } from '../behaviour/response.js';
import type { VariantEntry } from './variant.js';

/** What a device that runs workloads says of itself (facts 8.2). */
export const HOSTING_MEMBERS: readonly string[] = [
  'cpus',
  'memory',
  'storage',
  'peripherals',
  'interfaces',
  'otelCollector',
  'supportedRuntimes',
  'supportedDeploymentTypes',
];

/** Choices about reports of devices. */
export const capabilitiesVariants: readonly VariantEntry[] = [
  {
    name: 'incomplete-hosts-refused',
    profiles: PROFILES,
    choice: 'devices that leave out some of what a host has',
    effect:
      'A device that says some of what a host of workloads has to say, but not all of it, is refused with 422.',
    source: 'R-14',
    behaviour: goodResponseOf(
      ['createDeviceCapabilities', 'replaceDeviceCapabilities'],
      async ({ request }) => {
        const properties = propertiesOf(await objectIn({ request }));
        const missing = HOSTING_MEMBERS.filter((name) => !Object.hasOwn(properties, name));
        if (missing.length === 0 || missing.length === HOSTING_MEMBERS.length) return undefined;
        const errors = missing.map((name) => ({ field: `properties.${name}`, message: 'is missing' }));
        return refusal(request, 'semantic-error', 422, { errors });
      },
    ),
  },
];

function propertiesOf(value: object | undefined): object {
  const properties = isObject(value) ? value.properties : undefined;
  return isObject(properties) ? properties : {};
}
