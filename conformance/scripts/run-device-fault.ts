import { type Requirement, requirements } from '@margo-contract/generated';
import type { DeviceFault } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import type { Profile } from '../src/contract/contract.js';
import { type CaughtFault, casesAbout } from '../src/coverage/fault-table.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';
import { judgePliable } from './judge-pliable.js';
import { caughtBy } from './run-fault.js';

/** What is tried for real by tests and by `--check`, each with the first case that is to catch it: one fault of each kind. */
export const SAMPLE = [
  'trusts-any-certificate',
  'believes-status-member',
  'fetches-problem-types',
  'forgets-client-id',
  'documents-not-verified',
  'accepts-any-version',
  'takes-any-wfm',
  'merges-bundles',
];

const played: Partial<Record<Profile, Promise<Case[]>>> = {};

/**
 * Finds out which of the cases that are about its requirement, and ask for nothing more than it claims, catch a fault. It is
 * tried in the signature profile, unless its requirement binds in the other one only.
 *
 * @param chosen ids, of which only those are tried
 */
export async function catchDeviceFault(fault: DeviceFault, chosen?: readonly string[]): Promise<CaughtFault> {
  const { name, requirement, effect, claims = [], behaviour } = fault;
  const profile = profileOf(requirement);
  played[profile] ??= loadDeviceCases(undefined, profile);
  const cases = await played[profile];
  const about = casesAbout(cases, requirement)
    .filter(({ needs }) => needs.every((need) => claims.includes(need)))
    .map(({ id }) => id)
    .filter((id) => chosen === undefined || chosen.includes(id));
  if (about.length === 0) return { name, requirement, effect, cases: [] };
  const report = await judgePliable(behaviour, claims, cases, about, profile);
  return { name, requirement, effect, cases: caughtBy(report, fault) };
}

function profileOf(id: string): Profile {
  const { profile } = Object.values<Requirement>(requirements).find((item) => item.id === id) ?? {};
  return profile === 'mtls' ? 'mtls' : 'signature';
}
