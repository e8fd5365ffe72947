import { type Requirement, requirements } from '@margo-contract/generated';
import type { Case } from '../../case/case.js';
import { PROFILES, type Profile } from '../../contract/contract.js';

/** A case, and where it is played. */
export interface DeviceCase extends Case {
  readonly profiles: readonly Profile[];
}

/** A case as it is played in a profile: none when it is not about it. */
export function forProfile(item: DeviceCase, profile: Profile): readonly Case[] {
  if (!item.profiles.includes(profile)) return [];
  const binds = (id: string) => profilesOf(id).includes(profile);
  const steps = item.steps.map((one) => ({
    ...one,
    action: { ...one.action, input: boundPart(one.action.input, binds) },
  }));
  return [{ ...item, requirements: item.requirements.filter(binds), steps }];
}

/** An input without expectations about requirements that do not bind. */
function boundPart(input: unknown, binds: (id: string) => boolean): unknown {
  const { requirements, expect } = (input ?? {}) as {
    readonly requirements?: readonly string[];
    readonly expect?: readonly { readonly requirements?: readonly string[] }[];
  };
  const isBound = (names: readonly string[] | undefined) => names === undefined || names.some(binds);
  return {
    ...(input as object),
    ...(requirements !== undefined && !isBound(requirements) && { requirements: undefined }),
    ...(expect !== undefined && { expect: expect.filter((one) => isBound(one.requirements)) }),
  };
}

/** The profiles in which a requirement binds. */
export function profilesOf(id: string): readonly Profile[] {
  const { profile } = Object.values<Requirement>(requirements).find((item) => item.id === id) ?? {};
  return profile === undefined || profile === 'both' ? PROFILES : [profile];
}
