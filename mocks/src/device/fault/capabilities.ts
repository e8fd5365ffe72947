import type { DeviceFault } from './fault.js';

type Members = Record<string, unknown>;

function properties(change: (properties: Members) => Members) {
  return { capabilities: (body: Members) => ({ ...body, properties: change(body.properties as Members) }) };
}

/** What goes wrong with what a device reports of itself. */
export const capabilitiesFaults: readonly DeviceFault[] = [
  {
    name: 'no-capabilities',
    requirement: 'CAP-001',
    effect: 'The device never reports its capabilities.',
    behaviour: { reportsNoCapabilities: true },
  },
  {
    name: 'capabilities-once',
    requirement: 'CAP-001',
    effect: 'The device reports its capabilities once, whether that is taken or not.',
    behaviour: { reportsCapabilitiesOnce: true },
  },
  {
    name: 'capabilities-without-kind',
    requirement: 'CAP-008',
    effect: 'The capability report lacks kind.',
    behaviour: { capabilities: ({ kind: _, ...body }) => body },
  },
  {
    name: 'capabilities-with-more',
    requirement: 'CAP-008',
    effect: 'The capability report has a member that the contract does not know.',
    behaviour: { capabilities: (body) => ({ ...body, firmware: '1.2.3' }) },
  },
  {
    name: 'no-serial-number',
    requirement: 'CAP-010',
    effect: 'The capability report lacks the serial number.',
    behaviour: properties(({ serialNumber: _, ...rest }) => rest),
  },
  {
    name: 'serial-number-as-number',
    requirement: 'CAP-010',
    effect: 'The serial number is a number.',
    behaviour: properties((all) => ({ ...all, serialNumber: 4711 })),
  },
  {
    name: 'other-id-in-body',
    requirement: 'CAP-011',
    effect: 'The id in the capability report is not that of the path.',
    behaviour: properties((all) => ({ ...all, id: 'something-else' })),
  },
  {
    name: 'malformed-device-id',
    requirement: 'CAP-011',
    effect: 'The deviceId has a character that it must not have.',
    behaviour: { deviceIdOf: (id) => `${id}!` },
  },
  {
    name: 'no-collector',
    requirement: 'CAP-013',
    effect: 'A hosting device reports that it has no collector.',
    behaviour: properties((all) => ({ ...all, otelCollector: false })),
  },
  {
    name: 'no-runtimes',
    requirement: 'CAP-013',
    effect: 'A hosting device reports no runtime.',
    behaviour: properties((all) => ({ ...all, supportedRuntimes: [] })),
  },
  {
    name: 'no-storage',
    requirement: 'CAP-014',
    effect: 'A hosting device does not report its storage.',
    behaviour: properties(({ storage: _, ...rest }) => rest),
  },
  {
    name: 'memory-in-gb',
    requirement: 'CAP-021',
    effect: 'Memory is reported in GB.',
    behaviour: properties((all) => ({ ...all, memory: '8GB' })),
  },
  {
    name: 'interface-unknown',
    requirement: 'CAP-022',
    effect: 'The device reports an interface of a type that the contract does not know.',
    behaviour: properties((all) => ({ ...all, interfaces: [{ type: 'zigbee' }] })),
  },
  {
    name: 'extension-in-properties',
    requirement: 'EXT-004',
    effect: 'The device puts an extension into the properties.',
    behaviour: properties((all) => ({ ...all, 'x-maker-extensions': { colour: 'red' } })),
  },
  {
    name: 'capabilities-in-envelope',
    requirement: 'CAP-009',
    effect: 'The capability report has the envelope of the signature profile.',
    behaviour: { capabilities: (body) => ({ kind: 'DeviceCapabilitiesManifest', ...body }) },
  },
  {
    name: 'custom-without-labels',
    requirement: 'CAP-016',
    effect: 'The device reports a custom runtime, and no labels.',
    behaviour: properties((all) => ({ ...all, supportedRuntimes: ['custom'] })),
  },
  {
    name: 'label-of-objects',
    requirement: 'CAP-017',
    effect: 'A label is an object.',
    behaviour: { capabilities: (body) => ({ ...body, labels: { 'example.com/site': { hall: 3 } } }) },
  },
  {
    name: 'capabilities-by-post',
    requirement: 'CAP-025',
    effect: 'The device reports its capabilities by POST.',
    behaviour: { method: 'POST' },
  },
  {
    name: 'hammers-with-capabilities',
    requirement: 'RETRY-005',
    effect: 'The device repeats a refused capability report at once.',
    behaviour: { hammersOn: (operation, status) => operation.endsWith('Capabilities') && status === 422 },
  },
  {
    name: 'ignores-own-changes',
    requirement: 'CAP-002',
    effect: 'The device does not report that its capabilities have changed.',
    claims: ['reconfigure'],
    behaviour: { ignoresChanges: true },
  },
];
