import type { Requirement } from '../../contract/contract.js';
import { type Html, html, join } from '../../html/html.js';
import type { Reference } from '../../reference/reference.js';
import { referenceLink, referenceText } from '../../reference/reference-text.js';
import { type Fact, factList } from '../facts.js';
import { ACTORS, PROFILES, untestedSentence } from './words.js';

const PAGE = 'requirements.html';

/** One requirement: its sentence first, then everything known about it. */
export function requirementEntry(requirement: Requirement, reference: Reference): Html {
  const { id, level, actor, profile, statement, operations, cases } = requirement;
  const text = (value: string): Html => referenceText(value, reference, PAGE, profile);
  const named = typeof operations === 'string' ? operations : operations.join(' ');
  return html`<article id="${id}" class="entry" data-entry data-level="${level}" data-actor="${actor}" data-profile="${profile === 'both' ? 'every' : profile}" data-operation="${named}" data-cases="${cases === undefined ? 'no' : 'yes'}">
<h3><a href="#${id}">${id}</a> <span class="badge ${level.toLowerCase()}">${level}</span>
<span class="badge">${ACTORS[actor]}</span> <span class="badge quiet">${PROFILES[profile]}</span></h3>
<p class="statement">${text(statement)}</p>
${factList(factsOf(requirement, reference, text))}
</article>
`;
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
    ['Cases', cases === undefined ? undefined : codeList(cases)],
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

function codeList(names: readonly string[]): Html {
  return join(
    names.map((name) => html`<code>${name}</code>`),
    ', ',
  );
}

/** The faults that violate the requirement; what each does is told on pointing at it. */
function faultList({ id }: Requirement, { contract: { faults = [] } }: Reference): Html | undefined {
  const violations = faults.filter(({ requirement }) => requirement === id);
  if (violations.length === 0) return undefined;
  return join(
    violations.map(({ name, effect }) => html`<code title="${effect}">${name}</code>`),
    ', ',
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
