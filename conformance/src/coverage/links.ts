import type { Requirement } from '@margo-contract/generated';
import type { Case } from '../case/case.js';
import type { Actor } from '../contract/contract.js';

/** What binds a requirement to its cases. */
type Linked = Pick<Requirement, 'id' | 'actor' | 'profile' | 'cases' | 'untested'>;

/**
 * Everything in which cases and requirements disagree, a sentence each: a case names a requirement that does not
 * exist, a requirement names a case that does not exist, or one names the other and not the other way round.
 *
 * @param cases those about the actor
 */
export function brokenLinks(
  cases: readonly Case[],
  requirements: ReadonlyMap<string, Linked>,
  actor: Actor,
): string[] {
  const bound = [...requirements.values()].filter((requirement) => requirement.actor === actor);
  return [
    ...cases.flatMap((item) => brokenFromCase(item, requirements, actor)),
    ...brokenFromRequirements(cases, bound),
  ];
}

/** How sentences call one of each kind of actor. */
export const ACTOR_NAMES: Readonly<Record<Actor, string>> = {
  wfm: 'a WFM',
  device: 'a device',
  operator: 'an operator',
};

/** What a requirement calls a case: its id, or the group of cases that are derived from the contract. */
function linkName({ id, group, rule }: Case): string {
  return rule === undefined ? id : group;
}

function brokenFromCase(item: Case, requirements: ReadonlyMap<string, Linked>, actor: Actor): string[] {
  const { id, requirements: named, location } = item;
  const at = `${location.file}:${location.line}: ${id}`;
  return named.flatMap((name) => {
    const requirement = requirements.get(name);
    if (requirement === undefined) return [`${at} names the requirement ${name}, which does not exist`];
    if (requirement.actor !== actor)
      return [`${at} names ${name}, which binds the ${requirement.actor}, not ${ACTOR_NAMES[actor]}`];
    if (requirement.cases?.includes(linkName(item))) return [];
    return [`${at} names the requirement ${name}, whose cases do not list it`];
  });
}

function brokenFromRequirements(cases: readonly Case[], requirements: readonly Linked[]): string[] {
  const byName = new Map<string, Case[]>();
  for (const item of cases) byName.set(linkName(item), [...(byName.get(linkName(item)) ?? []), item]);
  return requirements.flatMap(({ id, cases: named = [] }) =>
    named.flatMap((name) => {
      const items = byName.get(name);
      if (items === undefined) return [`the requirement ${id} lists the case ${name}, which does not exist`];
      if (items.some(({ requirements: own }) => own.includes(id))) return [];
      return [`the requirement ${id} lists the case ${name}, which does not name it`];
    }),
  );
}

/** Names of cases by the requirement they name, in the order of the suite. */
export function casesByRequirement(cases: readonly Case[]): Map<string, string[]> {
  const byRequirement = new Map<string, string[]>();
  for (const item of cases) {
    for (const id of item.requirements) {
      const names = byRequirement.get(id) ?? [];
      if (!names.includes(linkName(item))) byRequirement.set(id, [...names, linkName(item)]);
    }
  }
  return byRequirement;
}
