import { requirements as catalogue } from '@margo-contract/generated';
import { isObject } from '@margo-contract/protocol';
import type { Case, Step } from '../../../case/case.js';
import type { Contract } from '../../../contract/contract.js';

/** Where one profile has another operation for the same: with mutual TLS, PUT creates a report as well. */
const ELSEWHERE: Readonly<Record<string, string>> = { createDeviceCapabilities: 'replaceDeviceCapabilities' };

/** What stands in a case about signatures and nothing else. */
const SIGNATURE_ONLY: readonly string[] = [
  'register-certificate',
  'approve-client',
  'reject-client',
  'revoke-client',
  'readmit-client',
];

/** By what a request of such a case differs from the usual one. */
const SIGNATURE_VARIATIONS: readonly string[] = ['sign', 'digest', 'tamper'];

/** What stands in a case about identities and nothing else. */
const MTLS_ONLY: readonly string[] = [
  'svid',
  'accept-client',
  'remove-client',
  'begin-rotation',
  'complete-rotation',
  'wait',
];

/**
 * The cases of one profile, in its form. A case belongs to the profiles that it names; without any to those in which its first
 * requirement binds the actor and all of its operations exist. What it says only of other profiles is left out.
 */
export function casesOfProfile(cases: readonly Case[], contract: Contract): Case[] {
  return cases.flatMap((item) => (belongs(item, contract) ? [inProfile(item, contract)] : []));
}

function belongs(item: Case, contract: Contract): boolean {
  if (item.profiles !== undefined) return item.profiles.includes(contract.profile);
  const [first = ''] = item.requirements;
  return isBound(first, contract) && item.steps.every((step) => isPossible(step, contract));
}

/** A requirement that nobody knows is told by other checks. */
function isBound(id: string, { requirements }: Contract): boolean {
  return requirements.has(id) || !Object.hasOwn(catalogue, id);
}

function isPossible({ action, profiles }: Step, { profile, operations }: Contract): boolean {
  if (profiles !== undefined && !profiles.includes(profile)) return true;
  if (profile === 'signature') return !MTLS_ONLY.includes(action.kind);
  if (SIGNATURE_ONLY.includes(action.kind)) return false;
  const input = isObject(action.input) ? action.input : {};
  const operation = typeof input.operation === 'string' ? input.operation : undefined;
  if (SIGNATURE_VARIATIONS.some((name) => Object.hasOwn(input, name))) return false;
  if (action.kind === 'onboard') return Object.keys(input).every((name) => name === 'client');
  return operation === undefined || operations.has(ELSEWHERE[operation] ?? operation);
}

function inProfile(item: Case, contract: Contract): Case {
  const { profile } = contract;
  const steps = item.steps
    .filter(({ profiles }) => profiles === undefined || profiles.includes(profile))
    .map((step) => stepIn(step, contract));
  return { ...item, requirements: item.requirements.filter((id) => isBound(id, contract)), steps };
}

function stepIn(step: Step, contract: Contract): Step {
  const { profile } = contract;
  const expect = step.expect.flatMap((expectation) => {
    const { profiles, requirements: named, ...rest } = expectation;
    const bound = named?.filter((id) => isBound(id, contract));
    const counts = profiles === undefined || profiles.includes(profile);
    if (!counts || bound?.length === 0) return [];
    return [{ ...rest, ...(bound !== undefined && { requirements: bound }) }];
  });
  return { ...step, action: { ...step.action, input: inputIn(step.action.input, contract) }, expect };
}

function inputIn(input: unknown, { operations }: Contract): unknown {
  if (!isObject(input) || typeof input.operation !== 'string' || operations.has(input.operation))
    return input;
  return { ...input, operation: ELSEWHERE[input.operation] ?? input.operation };
}
