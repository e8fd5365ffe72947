import type { Requirement } from '../../contract/contract.js';
import { type Html, html, join, slugOf } from '../../html/html.js';
import type { Reference } from '../../reference/reference.js';
import { referenceLink, referenceText } from '../../reference/reference-text.js';
import { nameLinks, rowHeader } from '../catalogue.js';
import { type Fact, factList } from '../facts.js';
import { ACTORS, PROFILES, untestedSentence } from './words.js';

const PAGE = 'requirements.html';

/** One requirement as a row: its sentence first, then everything known about it, folded. */
export function requirementRow(requirement: Requirement, reference: Reference): Html {
  const { id, area, level, actor, profile, statement, operations, cases } = requirement;
  const text = (value: string): Html => referenceText(value, reference, PAGE, profile);
  const named = typeof operations === 'string' ? operations : operations.join(' ');
  const only = profile !== 'both' && html`<span class="sub">${PROFILES[profile]}</span>`;
  return html`<tr id="${id}" data-entry data-area="${slugOf(area)}" data-level="${level}" data-actor="${actor}" data-profile="${profile === 'both' ? 'every' : profile}" data-operation="${named}" data-cases="${cases === undefined ? 'no' : 'yes'}">
${rowHeader(id)}
<td data-label="Level"><span class="badge ${level.toLowerCase()}">${level}</span></td>
<td data-label="Binds">${ACTORS[actor]}${only}</td>
<td data-label="Statement"><p class="statement">${text(statement)}</p>
<details class="more"><summary>Details</summary>${factList(factsOf(requirement, reference, text))}</details></td>
<td data-label="Tested by">${testedBy(requirement)}</td>
</tr>
`;
}

function testedBy({ cases, untested }: Requirement): Html {
  if (cases === undefined) return html`<span class="muted">${untestedSentence(untested ?? '')}</span>`;
  return html`${cases.length === 1 ? '1 case' : `${cases.length} cases`}`;
}

function factsOf(
  requirement: Requirement,
  reference: Reference,
  text: (value: string) => Html,
): readonly Fact[] {
  const { expected, notes, operations, headers, errata, cases, untested, source } = requirement;
  const links = (names: readonly string[]): Html =>
    join(
      names.map((name) => referenceLink(name, reference, PAGE, requirement.profile)),
      ', ',
    );
  return [
    ['When it is met', expected === undefined ? undefined : text(expected)],
    ['Notes', notes === undefined ? undefined : text(notes)],
    ['Operations', operationsText(operations, links)],
    ['Headers', headers === undefined ? undefined : headers.join(', ')],
    ['Errata', errata === undefined ? undefined : links(errata)],
    ['Cases', cases === undefined ? undefined : nameLinks(cases, reference, PAGE)],
    ['Faults', faultList(requirement, reference)],
    ['Untested', untested === undefined ? undefined : untestedSentence(untested)],
    ['Source', join(source.map(sourceText(links)), '; ')],
  ];
}

function operationsText(
  operations: Requirement['operations'],
  links: (names: readonly string[]) => Html,
): Html | string | undefined {
  if (operations === 'every') return 'every operation';
  return operations === 'none' ? 'none: nothing of it goes over the wire' : links(operations);
}

/** The faults that violate the requirement. */
function faultList({ id }: Requirement, reference: Reference): Html | undefined {
  const violations = (reference.contract.faults ?? []).filter(({ requirement }) => requirement === id);
  if (violations.length === 0) return undefined;
  return nameLinks(
    violations.map(({ name }) => name),
    reference,
    PAGE,
  );
}

function sourceText(
  links: (names: readonly string[]) => Html,
): (source: Requirement['source'][number]) => Html {
  return (source) => {
    if ('derivedFrom' in source) return html`follows from ${links([source.derivedFrom])}`;
    const { document, revision, section } = source;
    return html`<span class="path">${document}</span>${revision !== undefined && html` at ${revision}`}${section !== undefined && html`, ${section}`}`;
  };
}
