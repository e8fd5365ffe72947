import type { Requirement } from '@margo-contract/generated';
import type { Case } from '../case/case.js';

/** What binds a requirement to its cases. */
type Linked = Pick<Requirement, 'id' | 'actor' | 'profile' | 'cases' | 'untested'>;

/**
 * Everything in which cases and requirements disagree, a sentence each: a case names a requirement that does not
 * exist, a requirement names a case that does not exist, or one names the other and not the other way round.
 */
export function brokenLinks(cases: readonly Case[], requirements: ReadonlyMap<string, Linked>): string[] {
  return [
    ...cases.flatMap((item) => brokenFromCase(item, requirements)),
    ...brokenFromRequirements(cases, requirements),
  ];
}

function brokenFromCase(
  { id, requirements: named, location }: Case,
  requirements: ReadonlyMap<string, Linked>,
): string[] {
  const at = `${location.file}:${location.line}: ${id}`;
  return named.flatMap((name) => {
    const requirement = requirements.get(name);
    if (requirement === undefined) return [`${at} names the requirement ${name}, which does not exist`];
    if (requirement.actor !== 'wfm')
      return [`${at} names ${name}, which binds the ${requirement.actor}, not a WFM`];
    if (requirement.cases?.includes(id)) return [];
    return [`${at} names the requirement ${name}, whose cases do not list it`];
  });
}

function brokenFromRequirements(cases: readonly Case[], requirements: ReadonlyMap<string, Linked>): string[] {
  const byId = new Map(cases.map((item) => [item.id, item]));
  return [...requirements.values()].filter(isOfWfm).flatMap(({ id, cases: named = [] }) =>
    named.flatMap((name) => {
      const item = byId.get(name);
      if (item === undefined) return [`the requirement ${id} lists the case ${name}, which does not exist`];
      if (item.requirements.includes(id)) return [];
      return [`the requirement ${id} lists the case ${name}, which does not name it`];
    }),
  );
}

function isOfWfm({ actor }: Linked): boolean {
  return actor === 'wfm';
}

/** Cases by the requirement they name, in the order of the suite. */
export function casesByRequirement(cases: readonly Case[]): Map<string, string[]> {
  const byRequirement = new Map<string, string[]>();
  for (const { id, requirements } of cases) {
    for (const name of requirements) byRequirement.set(name, [...(byRequirement.get(name) ?? []), id]);
  }
  return byRequirement;
}
