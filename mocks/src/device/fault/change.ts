import type { DeviceFault } from './fault.js';

/** What goes wrong with carrying out a manifest. */
export const changeFaults: readonly DeviceFault[] = [
  {
    name: 'ignores-additions',
    requirement: 'MAN-016',
    effect: 'The device installs nothing.',
    behaviour: { ignoresAdditions: 'all' },
  },
  {
    name: 'ignores-later-additions',
    requirement: 'MAN-016',
    effect: 'The device installs nothing but what its first manifest lists.',
    behaviour: { ignoresAdditions: 'later' },
  },
  {
    name: 'ignores-updates',
    requirement: 'MAN-016',
    effect: 'The device does not update what it runs.',
    behaviour: { ignoresUpdates: true },
  },
  {
    name: 'never-removes',
    requirement: 'MAN-016',
    effect: 'The device removes nothing.',
    behaviour: { neverRemoves: true },
  },
  {
    name: 'ignores-empty-manifest',
    requirement: 'MAN-016',
    effect: 'The device does nothing about an empty manifest.',
    behaviour: { ignoresEmpty: true },
  },
  {
    name: 'starts-over',
    requirement: 'MAN-016',
    effect: 'The device removes everything before it carries out a manifest.',
    behaviour: { removesAllFirst: true },
  },
  {
    name: 'refuses-other-device',
    requirement: 'MAN-016',
    effect: 'The device does not carry out documents that name another device.',
    behaviour: { refusesOtherDevice: true },
  },
  {
    name: 'clears-on-304',
    requirement: 'MAN-016',
    effect: 'The device installs everything again when nothing has changed.',
    behaviour: { removesAllOn304: true },
  },
  {
    name: 'refuses-extensions-of-spec',
    requirement: 'EXT-003',
    effect: 'The device refuses documents with extensions in spec.',
    behaviour: { refusesExtensions: 'spec' },
  },
  {
    name: 'refuses-extensions-of-profile',
    requirement: 'EXT-003',
    effect: 'The device refuses documents with extensions in the deployment profile.',
    behaviour: { refusesExtensions: 'profile' },
  },
  {
    name: 'refuses-extensions-of-component',
    requirement: 'EXT-003',
    effect: 'The device refuses documents with extensions in a component.',
    behaviour: { refusesExtensions: 'component' },
  },
  {
    name: 'starts-together',
    requirement: 'DEP-009',
    effect: 'The device starts all components at a time.',
    behaviour: { startsTogether: true },
  },
  {
    name: 'ignores-timeout',
    requirement: 'DEP-009',
    effect: 'The device tries to get an image for ever, whatever the timeout of its component says.',
    claims: ['failures'],
    behaviour: { ignoresTimeout: true },
  },
  {
    name: 'removes-what-is-missing',
    requirement: 'MAN-017',
    effect: 'The device removes what it runs when a document is not there.',
    behaviour: { removesOn404: true },
  },
  {
    name: 'removes-without-manifest',
    requirement: 'MAN-017',
    effect: 'The device removes what it runs when there is no manifest.',
    behaviour: { removesAllOnStatus: 404 },
  },
  {
    name: 'gives-up-on-missing',
    requirement: 'MAN-017',
    effect: 'The device stops when a document is not there.',
    behaviour: {
      stopsOn: ({ operation, status }) => status === 404 && /getDeployment|getBundle/.test(operation),
    },
  },
  {
    name: 'version-before-work',
    requirement: 'MAN-016',
    effect: 'The device stores the version of a manifest before it carries it out.',
    behaviour: { storesVersionEarly: true },
  },
  {
    name: 'forgets-what-it-runs',
    requirement: 'MAN-016',
    effect: 'The device forgets what it runs when it starts.',
    behaviour: { forgets: ['installed', 'etag', 'version'] },
  },
];
