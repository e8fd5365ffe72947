import type { DeviceBehaviour } from '../pliable/behaviour.js';
import type { DeviceFault } from './fault.js';

/** The devices behind a pliable gateway. */
export const GATEWAY: DeviceBehaviour = { children: ['valve-a', 'valve-b'] };

function gateway(
  name: string,
  requirement: DeviceFault['requirement'],
  effect: string,
  behaviour: DeviceBehaviour,
  claims: readonly string[] = ['gateway'],
): DeviceFault {
  return { name, requirement, effect, claims, behaviour: { ...GATEWAY, ...behaviour } };
}

const HOSTING = ['cpus', 'memory', 'storage', 'peripherals', 'interfaces', 'otelCollector'];

/** What goes wrong with gateways. */
export const gatewayFaults: readonly DeviceFault[] = [
  gateway('children-without-gateway', 'GW-003', 'Children are reported under ids of their own.', {
    deviceIdOf: (id) => (id.includes('/') ? `other-gateway/${id.split('/')[1]}` : id),
  }),
  gateway('children-first', 'GW-004', 'Children are reported before their gateway.', { childrenFirst: true }),
  gateway('gives-up-children', 'GW-004', 'A child that is refused is not reported again.', {
    givesUpChildren: true,
  }),
  gateway('gateway-claims-to-host', 'GW-006', 'A gateway that hosts nothing reports resources.', {
    hosting: true,
  }),
  gateway(
    'hosting-gateway-hides-it',
    'GW-007',
    'A gateway that hosts leaves members of hosting devices out.',
    {
      hosting: true,
      capabilities: (body) => ({
        ...body,
        properties: Object.fromEntries(
          Object.entries(body.properties as object).filter(([name]) => !HOSTING.includes(name)),
        ),
      }),
    },
    ['hosting-gateway', 'gateway'],
  ),
  gateway('child-not-named', 'GW-013', 'Reports for a child do not name it.', {
    omitsChild: 'always',
  }),
  gateway('removed-child-not-named', 'GW-013', 'Reports of a removal on a child do not name it.', {
    omitsChild: 'in-removals',
  }),
  gateway('placement-with-star', 'GW-013', 'A report after placement names no child but a star.', {
    placement: 'star',
  }),
  gateway(
    'placement-in-silence',
    'GW-011',
    'A gateway that places nothing says nothing.',
    { noPlacement: true, placement: 'silent' },
    ['no-placement'],
  ),
  gateway(
    'placement-with-wrong-code',
    'GW-011',
    'A gateway that places nothing gives another code than 103.',
    { noPlacement: true, placement: 'wrong-code' },
    ['no-placement'],
  ),
  gateway(
    'error-source-is-deployment',
    'GW-012',
    'The source of errors that a gateway makes is the deployment.',
    { noPlacement: true, unknownChild: 'wrong-source' },
    ['gateway', 'no-placement'],
  ),
  gateway(
    'unknown-child-installed',
    'GW-012',
    'A deployment for a child that does not exist is said to be installed.',
    {
      unknownChild: 'installed',
    },
  ),
  gateway(
    'unreachable-child-installed',
    'GW-012',
    'A deployment for a child that cannot be reached is said to be installed.',
    { unreachableChild: 'installed' },
    ['gateway', 'unplug'],
  ),
  gateway('gone-child-stays', 'GW-009', 'A child that is gone is not removed.', { ignoresChanges: true }, [
    'gateway',
    'reconfigure',
  ]),
  gateway(
    'opaque-gateway-shows-all',
    'GW-002',
    'An opaque gateway reports what is behind it one by one.',
    {},
    ['opaque-gateway'],
  ),
];
