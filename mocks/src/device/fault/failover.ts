import type { DeviceFault } from './fault.js';

const claims = ['failover'];

/** What goes wrong with several endpoints of one WFM. */
export const failoverFaults: readonly DeviceFault[] = [
  {
    name: 'never-fails-over',
    requirement: 'FAIL-001',
    effect: 'The device stays with its primary, whether it is there or not.',
    claims,
    behaviour: { neverFailsOver: true },
  },
  {
    name: 'never-returns',
    requirement: 'FAIL-001',
    effect: 'The device never goes back to its primary.',
    claims,
    behaviour: { neverReturns: true },
  },
  {
    name: 'onboards-at-backup',
    requirement: 'FAIL-002',
    effect: 'The device onboards again at its backup.',
    claims,
    behaviour: { onboardsAtBackup: true },
  },
  {
    name: 'onboards-where-unknown',
    requirement: 'FAIL-002',
    effect: 'The device onboards again at a backup that does not know it.',
    claims,
    behaviour: { onboardsAgainOn: [404] },
  },
  {
    name: 'leaves-on-404',
    requirement: 'FAIL-002',
    effect: 'The device leaves an endpoint that answers 404.',
    claims,
    behaviour: { movesOn: [404] },
  },
  {
    name: 'polls-everywhere',
    requirement: 'FAIL-002',
    effect: 'The device polls at all its endpoints in turn.',
    claims,
    behaviour: { alternates: true },
  },
  {
    name: 'forgets-at-backup',
    requirement: 'MAN-014',
    effect: 'The device forgets the version when it goes to its backup.',
    claims,
    behaviour: { forgetsAtBackup: true },
  },
  {
    name: 'trusts-any-backup',
    requirement: 'TLS-005',
    effect: 'The device takes every certificate of a backup.',
    claims,
    behaviour: { trustsBackup: true },
  },
  {
    name: 'escapes-429',
    requirement: 'RETRY-004',
    effect: 'The device goes to its backup when it has asked too often.',
    claims,
    behaviour: { movesOn: [429], ignoresRetryAfter: () => true },
  },
];
