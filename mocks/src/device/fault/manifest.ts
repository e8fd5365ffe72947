import type { DeviceFault } from './fault.js';

/** What goes wrong with polling, and with which manifests are accepted. */
export const manifestFaults: readonly DeviceFault[] = [
  {
    name: 'accept-json',
    requirement: 'MAN-004',
    effect: 'Polls ask for application/json.',
    behaviour: { accept: 'application/json' },
  },
  {
    name: 'polls-twice',
    requirement: 'MAN-013',
    effect: 'The device polls twice and never again.',
    behaviour: { polls: 2 },
  },
  {
    name: 'no-etag',
    requirement: 'MAN-013',
    effect: 'Polls never send If-None-Match.',
    behaviour: { sendsNoEtag: true },
  },
  {
    name: 'first-etag-for-ever',
    requirement: 'MAN-013',
    effect: 'Polls send the ETag of the first manifest for ever.',
    behaviour: { keepsFirstEtag: true },
  },
  {
    name: 'stops-after-304',
    requirement: 'MAN-013',
    effect: 'The device stops polling when nothing has changed for a while.',
    behaviour: { stopsAfter304: 5 },
  },
  {
    name: 'accepts-equal-version',
    requirement: 'MAN-014',
    effect: 'The device accepts another manifest of the same version.',
    behaviour: { acceptsVersion: (version, stored) => version >= stored },
  },
  {
    name: 'accepts-any-version',
    requirement: 'MAN-014',
    effect: 'The device accepts manifests of lower versions.',
    behaviour: { acceptsVersion: () => true },
  },
  {
    name: 'versions-as-doubles',
    requirement: 'MAN-014',
    effect: 'The device keeps versions as floating-point numbers.',
    behaviour: { parseVersion: (text) => BigInt(Number(text)) },
  },
  {
    name: 'forgets-version',
    requirement: 'MAN-015',
    effect: 'The device forgets the version when it starts.',
    behaviour: { forgets: ['version'] },
  },
  {
    name: 'forgets-etag',
    requirement: 'MAN-015',
    effect: 'The device forgets the ETag when it starts.',
    behaviour: { forgets: ['etag'] },
  },
  {
    name: 'accepts-json-manifest',
    requirement: 'MAN-022',
    effect: 'The device takes any JSON as a manifest.',
    behaviour: { acceptsType: (type) => type.endsWith('json') },
  },
  {
    name: 'accepts-any-type',
    requirement: 'MAN-022',
    effect: 'The device does not look at the media type of a manifest.',
    behaviour: { acceptsType: () => true },
  },
  {
    name: 'fetches-foreign-urls',
    requirement: 'MAN-023',
    effect: 'The device fetches from whatever origin a manifest names.',
    behaviour: { foreign: 'fetched' },
  },
  {
    name: 'skips-foreign-urls',
    requirement: 'MAN-023',
    effect: 'The device leaves deployments with a foreign URL out and carries out the rest.',
    behaviour: { foreign: 'ignored' },
  },
  {
    name: 'redoes-same-manifest',
    requirement: 'MAN-016',
    effect: 'The device installs everything again when it gets the same manifest again.',
    behaviour: { redoesSameManifest: true, acceptsVersion: (version, stored) => version >= stored },
  },
  {
    name: 'refuses-unknown-members',
    requirement: 'MAN-016',
    effect: 'The device refuses a manifest with members that it does not know.',
    behaviour: { refusesMembers: true },
  },
];
