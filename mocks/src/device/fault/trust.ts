import type { DeviceBehaviour } from '../pliable/behaviour.js';
import type { DeviceFault } from './fault.js';

function trust(
  name: string,
  requirement: DeviceFault['requirement'],
  effect: string,
  behaviour: DeviceBehaviour,
  claims: readonly string[] = ['mis'],
): DeviceFault {
  return { name, requirement, effect, claims, behaviour };
}

/** What goes wrong with trust bundles. */
export const trustFaults: readonly DeviceFault[] = [
  trust('trusts-any-mis', 'TB-002', 'The device takes every certificate of an identity service.', {
    toleratedMis: /./,
  }),
  trust('trusts-on-first-use', 'TB-002', 'The device asks the WFM before it has a trust bundle.', {
    trustsOnFirstUse: true,
  }),
  trust(
    'ignores-pin',
    'TB-003',
    'The device takes every key of an identity service that is known by a pin.',
    { pin: 'ignored' },
    ['mis', 'pins'],
  ),
  trust(
    'knows-no-pins',
    'TB-003',
    'The device does not know an identity service by its pin.',
    { pin: 'unknown' },
    ['mis', 'pins'],
  ),
  trust(
    'trusts-mis-by-bundle',
    'TB-004',
    'The device lets the trust bundle vouch for the identity service.',
    {
      trustsMisByBundle: true,
    },
  ),
  trust(
    'refuses-unknown-trust-members',
    'TB-010',
    'The device refuses documents with members that it does not know.',
    {
      refusesUnknownTrustMembers: true,
    },
  ),
  trust('mends-http-uri', 'TB-011', 'The device fetches a bundle with https where its URI says http.', {
    mendsHttpUri: true,
  }),
  trust('merges-bundles', 'TB-013', 'The device adds new anchors to those that it has.', {
    mergesBundles: true,
  }),
  trust(
    'takes-unchecked-bundles',
    'TB-013',
    'The device takes bundles without anchors, and entries that contradict themselves.',
    {
      bundle: 'unchecked',
    },
  ),
  trust('drops-bundle-on-error', 'TB-013', 'The device drops its bundle when it cannot read a new one.', {
    dropsBundleOnError: true,
  }),
  trust('never-refreshes', 'TB-014', 'The device fetches the bundle once.', { neverRefreshes: true }),
  trust('forgets-bundle', 'TB-015', 'The device does not keep the bundle over a restart.', {
    forgetsBundle: true,
  }),
  trust('needs-identity-service', 'TB-015', 'The device does not poll while the identity service is away.', {
    needsMis: true,
  }),
  trust('takes-all-uses', 'TB-016', 'The device takes entries of every use as anchors.', {
    bundle: 'all-uses',
  }),
];
