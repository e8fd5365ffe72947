import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import { gravest, type Level } from '../finding/finding.js';

/** The reference page `levels.md`: how grave each case takes a violation, and which errata have a say in that. */
export function levelPage(cases: readonly Case[], contract: Contract): string {
  const groups = [...new Set(cases.map(({ group }) => group))].sort();
  const sections = groups.map((group) => section(group, cases, contract));
  return [INTRODUCTION, ...sections].join('\n');
}

const INTRODUCTION = `# Levels

How grave each case of the conformance suite takes a violation. What a requirement calls a MUST fails a case; what it calls a SHOULD
warns. Where a published text leaves something open, or only an erratum of this project settles it, an expectation is *softened*: the
case warns although the requirement is a MUST, or takes every lawful choice and never fails. This page is made from the cases; a
test holds it to them.

A case whose column *at most* says SHOULD never fails a WFM.
`;

function section(group: string, cases: readonly Case[], contract: Contract): string {
  const rows = cases.filter((item) => item.group === group).map((item) => row(item, contract));
  const head = ['| case | requirements | at most | softened | errata |', '|---|---|---|---|---|'];
  return [`## ${group}`, '', ...head, ...rows, ''].join('\n');
}

function row({ id, requirements, errata, steps }: Case, { requirements: all }: Contract): string {
  const levelOf = (name: string): Level => all.get(name)?.level ?? 'MUST';
  const expectations = steps.flatMap(({ expect }) => expect);
  const levels = expectations.map(
    ({ level, requirements: named = requirements.slice(0, 1) }) => level ?? gravest(named.map(levelOf)),
  );
  const softened = expectations.some(({ level }) => level !== undefined) ? 'yes' : '';
  const names = requirements.map((name) => `${name} ${levelOf(name)}`).join(', ');
  return `| \`${id}\` | ${names} | ${gravest(levels)} | ${softened} | ${errata.join(', ')} |`;
}
